import { enAsked } from '../locale/en/asked.ts'
import { enIntakes } from '../locale/en/intakes.ts'
import { jaAsked } from '../locale/ja/asked.ts'
import { jaIntakes } from '../locale/ja/intakes.ts'
import type { Say, Words } from '../words.ts'

/** Words of posters, of the queue, and of what a poster may ask. */
export const jaAllIntakes = { ...jaIntakes, ...jaAsked }
export const enAllIntakes = { ...enIntakes, ...enAsked }
export type IntakeSay = Say<typeof jaAllIntakes>
export type IntakeWords = Pick<Words<typeof jaAllIntakes>, 't' | 'locale'>
