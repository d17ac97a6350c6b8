import { zhAccount } from './zh/account.ts'
import { zhCamera } from './zh/camera.ts'
import { zhCode } from './zh/code.ts'
import { zhCollector } from './zh/collector.ts'
import { zhDocument } from './zh/document.ts'
import { zhEditor } from './zh/editor.ts'
import { zhHandover } from './zh/handover.ts'
import { zhHelp } from './zh/help.ts'
import { zhIntake } from './zh/intake.ts'
import { zhJourney } from './zh/journey.ts'
import { zhMask } from './zh/mask.ts'
import { zhNumber } from './zh/number.ts'
import { zhPaper } from './zh/paper.ts'
import { zhOwn } from './zh/own.ts'
import { zhPasscode } from './zh/passcode.ts'
import { zhReturned } from './zh/returned.ts'
import { zhPurpose } from './zh/purpose.ts'
import { zhWay } from './zh/way.ts'
import type { Messages } from './messages.ts'

/** Chinese, in simplified characters. */
export const zh: Messages = {
  ...zhAccount,
  ...zhCamera,
  ...zhCode,
  ...zhCollector,
  ...zhDocument,
  ...zhEditor,
  ...zhHandover,
  ...zhHelp,
  ...zhIntake,
  ...zhJourney,
  ...zhMask,
  ...zhNumber,
  ...zhPaper,
  ...zhOwn,
  ...zhPasscode,
  ...zhReturned,
  ...zhPurpose,
  ...zhWay,
}
