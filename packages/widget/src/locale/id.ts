import { idAccount } from './id/account.ts'
import { idCamera } from './id/camera.ts'
import { idCode } from './id/code.ts'
import { idCollector } from './id/collector.ts'
import { idDocument } from './id/document.ts'
import { idEditor } from './id/editor.ts'
import { idHandover } from './id/handover.ts'
import { idHelp } from './id/help.ts'
import { idIntake } from './id/intake.ts'
import { idJourney } from './id/journey.ts'
import { idMask } from './id/mask.ts'
import { idNumber } from './id/number.ts'
import { idPaper } from './id/paper.ts'
import { idOwn } from './id/own.ts'
import { idPasscode } from './id/passcode.ts'
import { idReturned } from './id/returned.ts'
import { idPurpose } from './id/purpose.ts'
import { idWay } from './id/way.ts'
import type { Messages } from './messages.ts'

/** Indonesian. */
export const id: Messages = {
  ...idAccount,
  ...idCamera,
  ...idCode,
  ...idCollector,
  ...idDocument,
  ...idEditor,
  ...idHandover,
  ...idHelp,
  ...idIntake,
  ...idJourney,
  ...idMask,
  ...idNumber,
  ...idPaper,
  ...idOwn,
  ...idPasscode,
  ...idReturned,
  ...idPurpose,
  ...idWay,
}
