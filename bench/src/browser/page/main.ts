import { takePhoto, type PhotoRun } from './photo.ts'
import { sealingRates } from './sealing.ts'

/** What the page offers to whoever drives it. */
export interface PageBench {
  sealing(): Promise<Record<string, number>>
  photo(): Promise<PhotoRun>
}

Object.assign(globalThis, { sealing: sealingRates, photo: takePhoto } satisfies PageBench)
