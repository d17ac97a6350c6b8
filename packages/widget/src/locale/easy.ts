import { easyAccount } from './easy/account.ts'
import { easyCamera } from './easy/camera.ts'
import { easyCode } from './easy/code.ts'
import { easyCollector } from './easy/collector.ts'
import { easyDocument } from './easy/document.ts'
import { easyEditor } from './easy/editor.ts'
import { easyHandover } from './easy/handover.ts'
import { easyHelp } from './easy/help.ts'
import { easyIntake } from './easy/intake.ts'
import { easyJourney } from './easy/journey.ts'
import { easyMask } from './easy/mask.ts'
import { easyNumber } from './easy/number.ts'
import { easyPaper } from './easy/paper.ts'
import { easyOwn } from './easy/own.ts'
import { easyPasscode } from './easy/passcode.ts'
import { easyReturned } from './easy/returned.ts'
import { easyPurpose } from './easy/purpose.ts'
import { easyWay } from './easy/way.ts'
import type { Messages } from './messages.ts'

/** やさしい日本語: short sentences, everyday words, readings where a word cannot be avoided. */
export const easy: Messages = {
  ...easyAccount,
  ...easyCamera,
  ...easyCode,
  ...easyCollector,
  ...easyDocument,
  ...easyEditor,
  ...easyHandover,
  ...easyHelp,
  ...easyIntake,
  ...easyJourney,
  ...easyMask,
  ...easyNumber,
  ...easyPaper,
  ...easyOwn,
  ...easyPasscode,
  ...easyReturned,
  ...easyPurpose,
  ...easyWay,
}
