import { jaCamera } from './ja/camera.ts'
import { jaCode } from './ja/code.ts'
import { jaCollector } from './ja/collector.ts'
import { jaDocument } from './ja/document.ts'
import { jaHelp } from './ja/help.ts'
import { jaMask } from './ja/mask.ts'
import { jaNumber } from './ja/number.ts'

/** Japanese: plain, polite, short. Every key of every language is here. */
export const ja = {
  ...jaCamera,
  ...jaCode,
  ...jaCollector,
  ...jaDocument,
  ...jaHelp,
  ...jaMask,
  ...jaNumber,
} as const
