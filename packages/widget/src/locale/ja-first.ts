import { jaCamera } from './ja/camera.ts'
import { jaCode } from './ja/code.ts'
import { jaCollector } from './ja/collector.ts'
import { jaDocument } from './ja/document.ts'
import type { jaEditor } from './ja/editor.ts'
import { jaHandover } from './ja/handover.ts'
import { jaHelp } from './ja/help.ts'
import { jaJourney } from './ja/journey.ts'
import { jaMask } from './ja/mask.ts'
import { jaNumber } from './ja/number.ts'
import { jaPaper } from './ja/paper.ts'
import type { Messages } from './messages.ts'

/** Japanese of what is there at first sight; the editors of a photo bring their words along. */
export const jaFirst: Omit<Messages, keyof typeof jaEditor> = {
  ...jaCamera,
  ...jaCode,
  ...jaCollector,
  ...jaDocument,
  ...jaHandover,
  ...jaHelp,
  ...jaJourney,
  ...jaMask,
  ...jaNumber,
  ...jaPaper,
}
