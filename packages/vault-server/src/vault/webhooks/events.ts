import type { Entry, WebhookEvents, WebhookEventType } from '@fuin/sdk/api'
import { newId } from '@fuin/sdk/format'
import type { EventRow } from './rows.ts'

/** An event as a rule knows it. */
export type NewEvent = {
  [Type in WebhookEventType]: { type: Type; data: WebhookEvents[Type] }
}[WebhookEventType]

type Told = Pick<
  Entry,
  | 'action'
  | 'result'
  | 'request'
  | 'generation'
  | 'round'
  | 'subject'
  | 'account'
  | 'member'
  | 'decision'
  | 'reason'
  | 'key'
  | 'replacedBy'
  | 'keepUntil'
>

/**
 * What an entry of the log tells hosts, or null. Every change is an entry, so nothing that happens is forgotten here; and
 * a leaf holds ids, codes and times only, so nothing else can get into a webhook.
 */
export function eventOf(entry: Told): NewEvent | null {
  const { action, result, key, subject, account, request, generation } = entry
  if (action === 'account.sign-in' && result === 'sign_in_locked')
    return account === undefined || subject === undefined
      ? null
      : { type: 'sign-in.locked', data: { account, subject } }
  if (action === 'request.gate' && result === 'passcode_exhausted')
    return { type: 'passcode.exhausted', data: { request: request!, generation: generation! } }
  if (result !== 'ok') return null
  switch (action) {
    case 'submit':
    case 'intake.match':
      return { type: 'submission.submitted', data: submissionOf(entry) }
    case 'decide':
      return decided(entry)
    case 'decline':
      return {
        type: 'submission.declined',
        data: { ...submissionOf(entry), subject: subject!, by: 'person' },
      }
    case 'undo': {
      const { decision } = entry
      return {
        type: 'submission.undone',
        data: { ...submissionOf(entry), subject: subject!, decision: decision! },
      }
    }
    case 'subject.due':
      return { type: 'subject.due', data: { subject: subject!, keepUntil: entry.keepUntil! } }
    case 'erased':
      // With a reason: papers or a number that went with a decision, and the person stays.
      return entry.reason === undefined ? { type: 'subject.erased', data: { subject: subject! } } : null
    case 'member.lock':
      return { type: 'sign-in.locked', data: { member: entry.member! } }
    case 'member.recover':
      return { type: 'administrator.recovered', data: { member: entry.member! } }
    case 'api-key.create':
      return { type: 'api-key.created', data: { apiKey: key! } }
    case 'api-key.rotate':
      return { type: 'api-key.rotated', data: { apiKey: key!, replacedBy: entry.replacedBy! } }
    case 'api-key.revoke':
      return { type: 'api-key.revoked', data: { apiKey: key! } }
    default:
      return null
  }
}

function decided(entry: Told): NewEvent | null {
  const { decision, reason } = entry
  const data = {
    ...submissionOf(entry),
    subject: entry.subject!,
    ...(reason === undefined ? {} : { reason }),
  }
  if (decision === 'return') return { type: 'submission.returned', data }
  if (decision === 'decline') return { type: 'submission.declined', data: { ...data, by: 'staff' } }
  if (decision !== 'accept') return null
  const { reason: _, ...accepted } = data
  return { type: 'submission.accepted', data: accepted }
}

function submissionOf({ request, generation, round }: Told): WebhookEvents['submission.submitted'] {
  return { request: request!, generation: generation!, round: round! }
}

/** An event as it is sent, with the id that every try and replay of it has. */
export function eventRow(organization: string, { type, data }: NewEvent, at: Date): EventRow {
  const body = JSON.stringify({ type, timestamp: at.toISOString(), data: { organization, ...data } })
  return { id: newId('evt', at.getTime()), event: type, body }
}
