/** The opening side: never reachable from what ships to browsers. */
export type { OpenTarget, PrivateKeys } from './content.ts'
export { openImage, type OpenedImage } from './image.ts'
export { generateRecipientKeys, type RecipientKeys } from './keys.ts'
export { openNumber } from './number.ts'
export { loadPrivateKey, type LoadOptions, type RecipientPrivateKey } from '../hpke/recipient.ts'
