/** What may run anywhere: checks and seals, never opens. */
// eslint-disable-next-line no-restricted-syntax -- the one list of what a page needs stands in page.ts
export * from './page.ts'
export type { SealTarget } from './seal/content.ts'
export { sealImage, type ImageMediaType, type SealedImage } from './seal/image.ts'
export { sealPerson } from './seal/person.ts'
export { sealNumber, type NumberSource, type SealedNumber } from './seal/number.ts'
