import { koAccount } from './ko/account.ts'
import { koCamera } from './ko/camera.ts'
import { koCode } from './ko/code.ts'
import { koCollector } from './ko/collector.ts'
import { koDocument } from './ko/document.ts'
import { koEditor } from './ko/editor.ts'
import { koHandover } from './ko/handover.ts'
import { koHelp } from './ko/help.ts'
import { koIntake } from './ko/intake.ts'
import { koJourney } from './ko/journey.ts'
import { koMask } from './ko/mask.ts'
import { koNumber } from './ko/number.ts'
import { koPaper } from './ko/paper.ts'
import { koOwn } from './ko/own.ts'
import { koPasscode } from './ko/passcode.ts'
import { koReturned } from './ko/returned.ts'
import { koPurpose } from './ko/purpose.ts'
import { koWay } from './ko/way.ts'
import type { Messages } from './messages.ts'

/** Korean. */
export const ko: Messages = {
  ...koAccount,
  ...koCamera,
  ...koCode,
  ...koCollector,
  ...koDocument,
  ...koEditor,
  ...koHandover,
  ...koHelp,
  ...koIntake,
  ...koJourney,
  ...koMask,
  ...koNumber,
  ...koPaper,
  ...koOwn,
  ...koPasscode,
  ...koReturned,
  ...koPurpose,
  ...koWay,
}
