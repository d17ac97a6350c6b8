import type { RequestState } from '../../api/index.ts'
import { addDays, dayInJapan, daysBetween } from '../../messages/day.ts'
import type { RequestMessage } from '../messages.ts'

/** What decides about the messages of one request. */
export interface RequestFacts {
  state: RequestState
  /** `YYYY-MM-DD`, in Japan. */
  due: string
  createdAt: string
  expiresAt: string
  submittedAt: string | null
}

/** A message that has to go out; the same key goes out once. */
export interface WantedMessage {
  kind: RequestMessage
  key: string
}

const MORNING_MS = 9 * 3_600_000

/** The day in Japan, which for messages begins at nine: nobody is reminded at night. */
export function messageDay(now: Date): string {
  return dayInJapan(new Date(now.getTime() - MORNING_MS))
}

/**
 * The messages that a request wants now.
 *
 * A reminder that was missed, because nothing ran, is not made up for when a later one is due: nobody gets
 * three at once. Whoever was asked after the day of a reminder does not get it either.
 *
 * @param reminderDays - days before the due day; negative: after it
 */
export function wantedMessages(
  { state, due, createdAt, expiresAt, submittedAt }: RequestFacts,
  reminderDays: readonly number[],
  now: Date,
): WantedMessage[] {
  if (state === 'submitted' && submittedAt !== null) {
    return [{ kind: 'thanks', key: `${Date.parse(submittedAt)}` }]
  }
  if (state === 'returned' && submittedAt !== null) {
    return [{ kind: 'return', key: `${Date.parse(submittedAt)}` }]
  }
  if (state !== 'open' || Date.parse(expiresAt) <= now.getTime()) return []
  const left = daysBetween(messageDay(now), due)
  const days = reminderDays.filter(day => day >= left)
  if (days.length === 0) return []
  const nearest = Math.min(...days)
  if (daysBetween(dayInJapan(new Date(createdAt)), addDays(due, -nearest)) <= 0) return []
  return [{ kind: 'reminder', key: `${due}.${nearest}` }]
}

/** Tells whether a request that is still open is past its day. */
export function isOverdue({ state, due }: Pick<RequestFacts, 'state' | 'due'>, now: Date): boolean {
  return (state === 'open' || state === 'returned') && daysBetween(messageDay(now), due) < 0
}
