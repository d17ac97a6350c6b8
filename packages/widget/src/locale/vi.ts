import { viAccount } from './vi/account.ts'
import { viCamera } from './vi/camera.ts'
import { viCode } from './vi/code.ts'
import { viCollector } from './vi/collector.ts'
import { viDocument } from './vi/document.ts'
import { viEditor } from './vi/editor.ts'
import { viHandover } from './vi/handover.ts'
import { viHelp } from './vi/help.ts'
import { viIntake } from './vi/intake.ts'
import { viJourney } from './vi/journey.ts'
import { viMask } from './vi/mask.ts'
import { viNumber } from './vi/number.ts'
import { viPaper } from './vi/paper.ts'
import { viOwn } from './vi/own.ts'
import { viPasscode } from './vi/passcode.ts'
import { viReturned } from './vi/returned.ts'
import { viPurpose } from './vi/purpose.ts'
import { viWay } from './vi/way.ts'
import type { Messages } from './messages.ts'

/** Vietnamese. */
export const vi: Messages = {
  ...viAccount,
  ...viCamera,
  ...viCode,
  ...viCollector,
  ...viDocument,
  ...viEditor,
  ...viHandover,
  ...viHelp,
  ...viIntake,
  ...viJourney,
  ...viMask,
  ...viNumber,
  ...viPaper,
  ...viOwn,
  ...viPasscode,
  ...viReturned,
  ...viPurpose,
  ...viWay,
}
