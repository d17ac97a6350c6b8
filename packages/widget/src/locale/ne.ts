import { neAccount } from './ne/account.ts'
import { neCamera } from './ne/camera.ts'
import { neCode } from './ne/code.ts'
import { neCollector } from './ne/collector.ts'
import { neDocument } from './ne/document.ts'
import { neEditor } from './ne/editor.ts'
import { neHandover } from './ne/handover.ts'
import { neHelp } from './ne/help.ts'
import { neIntake } from './ne/intake.ts'
import { neJourney } from './ne/journey.ts'
import { neMask } from './ne/mask.ts'
import { neNumber } from './ne/number.ts'
import { nePaper } from './ne/paper.ts'
import { neOwn } from './ne/own.ts'
import { nePasscode } from './ne/passcode.ts'
import { neReturned } from './ne/returned.ts'
import { nePurpose } from './ne/purpose.ts'
import { neWay } from './ne/way.ts'
import type { Messages } from './messages.ts'

/** Nepali. */
export const ne: Messages = {
  ...neAccount,
  ...neCamera,
  ...neCode,
  ...neCollector,
  ...neDocument,
  ...neEditor,
  ...neHandover,
  ...neHelp,
  ...neIntake,
  ...neJourney,
  ...neMask,
  ...neNumber,
  ...nePaper,
  ...neOwn,
  ...nePasscode,
  ...neReturned,
  ...nePurpose,
  ...neWay,
}
