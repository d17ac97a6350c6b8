import { enPaper } from '../../locale/en/paper.ts'
import { enReturned } from '../../locale/en/returned.ts'
import { jaPaper } from '../../locale/ja/paper.ts'
import { jaReturned } from '../../locale/ja/returned.ts'
import { enReview } from '../locale/en/review.ts'
import { jaReview } from '../locale/ja/review.ts'
import type { Say, Words } from '../words.ts'

/** Words of the desk, of papers, and of a return as the person reads it. */
export const jaDesk = { ...jaReview, ...jaPaper, ...jaReturned }
export const enDesk = { ...enReview, ...enPaper, ...enReturned }
export type DeskWords = Words<typeof jaDesk>
export type DeskSay = Say<typeof jaDesk>

/** A paper by its code; what the rules do not know is said to be unknown. */
export function paperName({ t, has }: DeskWords, code: string): string {
  const key = `paper.${code}`
  return code !== '' && has(key) ? t(key) : t('review.unknownPaper')
}

export function sideName({ t }: DeskWords, side: 'front' | 'back'): string {
  return t(side === 'front' ? 'review.front' : 'review.back')
}

/** Time of day in Japan, with the day where it is not today. */
export function timeOf({ locale }: Pick<DeskWords, 'locale'>, time: string, now: Date = new Date()): string {
  const zone = { timeZone: 'Asia/Tokyo' } as const
  const day = (date: Date): string => date.toLocaleDateString('en-CA', zone)
  const date = new Date(time)
  const clock = date.toLocaleTimeString(locale, { ...zone, hour: '2-digit', minute: '2-digit' })
  return day(date) === day(now)
    ? clock
    : `${date.toLocaleDateString(locale, { ...zone, month: 'numeric', day: 'numeric' })} ${clock}`
}
