import { ptAccount } from './pt/account.ts'
import { ptCamera } from './pt/camera.ts'
import { ptCode } from './pt/code.ts'
import { ptCollector } from './pt/collector.ts'
import { ptDocument } from './pt/document.ts'
import { ptEditor } from './pt/editor.ts'
import { ptHandover } from './pt/handover.ts'
import { ptHelp } from './pt/help.ts'
import { ptIntake } from './pt/intake.ts'
import { ptJourney } from './pt/journey.ts'
import { ptMask } from './pt/mask.ts'
import { ptNumber } from './pt/number.ts'
import { ptPaper } from './pt/paper.ts'
import { ptOwn } from './pt/own.ts'
import { ptPasscode } from './pt/passcode.ts'
import { ptReturned } from './pt/returned.ts'
import { ptPurpose } from './pt/purpose.ts'
import { ptWay } from './pt/way.ts'
import type { Messages } from './messages.ts'

/** Brazilian Portuguese. */
export const pt: Messages = {
  ...ptAccount,
  ...ptCamera,
  ...ptCode,
  ...ptCollector,
  ...ptDocument,
  ...ptEditor,
  ...ptHandover,
  ...ptHelp,
  ...ptIntake,
  ...ptJourney,
  ...ptMask,
  ...ptNumber,
  ...ptPaper,
  ...ptOwn,
  ...ptPasscode,
  ...ptReturned,
  ...ptPurpose,
  ...ptWay,
}
