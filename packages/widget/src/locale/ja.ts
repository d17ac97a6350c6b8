import { jaAccount } from './ja/account.ts'
import { jaCamera } from './ja/camera.ts'
import { jaCode } from './ja/code.ts'
import { jaCollector } from './ja/collector.ts'
import { jaDocument } from './ja/document.ts'
import { jaEditor } from './ja/editor.ts'
import { jaHandover } from './ja/handover.ts'
import { jaHelp } from './ja/help.ts'
import { jaIntake } from './ja/intake.ts'
import { jaJourney } from './ja/journey.ts'
import { jaMask } from './ja/mask.ts'
import { jaNumber } from './ja/number.ts'
import { jaPaper } from './ja/paper.ts'
import { jaOwn } from './ja/own.ts'
import { jaPasscode } from './ja/passcode.ts'
import { jaReturned } from './ja/returned.ts'
import { jaPurpose } from './ja/purpose.ts'
import { jaWay } from './ja/way.ts'

/** Japanese: plain, polite, short. Every key of every language is here. */
export const ja = {
  ...jaAccount,
  ...jaCamera,
  ...jaCode,
  ...jaCollector,
  ...jaDocument,
  ...jaEditor,
  ...jaHandover,
  ...jaHelp,
  ...jaIntake,
  ...jaJourney,
  ...jaMask,
  ...jaNumber,
  ...jaPaper,
  ...jaOwn,
  ...jaPasscode,
  ...jaReturned,
  ...jaPurpose,
  ...jaWay,
} as const
