import { enAccount } from './en/account.ts'
import { enCamera } from './en/camera.ts'
import { enCode } from './en/code.ts'
import { enCollector } from './en/collector.ts'
import { enDocument } from './en/document.ts'
import { enEditor } from './en/editor.ts'
import { enHandover } from './en/handover.ts'
import { enHelp } from './en/help.ts'
import { enIntake } from './en/intake.ts'
import { enJourney } from './en/journey.ts'
import { enMask } from './en/mask.ts'
import { enNumber } from './en/number.ts'
import { enPaper } from './en/paper.ts'
import { enOwn } from './en/own.ts'
import { enPasscode } from './en/passcode.ts'
import { enReturned } from './en/returned.ts'
import { enPurpose } from './en/purpose.ts'
import { enWay } from './en/way.ts'
import type { Messages } from './messages.ts'

/** English. */
export const en: Messages = {
  ...enAccount,
  ...enCamera,
  ...enCode,
  ...enCollector,
  ...enDocument,
  ...enEditor,
  ...enHandover,
  ...enHelp,
  ...enIntake,
  ...enJourney,
  ...enMask,
  ...enNumber,
  ...enPaper,
  ...enOwn,
  ...enPasscode,
  ...enReturned,
  ...enPurpose,
  ...enWay,
}
