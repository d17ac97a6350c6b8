import type { Fuin } from '../client/fuin.ts'
import { timeOfId } from '../client/id-time.ts'
import { verifyWebhook, type VerifiedWebhook } from '../client/webhooks/verify.ts'
import { FuinError } from '../errors.ts'
import { isId } from '../format/ids.ts'
import { changeDocument, type HostDocuments } from '../state/documents.ts'
import { HandlerProblem } from './answers.ts'
import { readText } from './guard.ts'
import type { HostEvents } from './options.ts'

/** Secrets of the endpoint that leads here: `whsec_…`; several while one is rotated; by organization where it differs. */
export interface WebhookOptions {
  secret:
    | string
    | readonly string[]
    | ((organization: string) => string | readonly string[] | Promise<string | readonly string[]>)
}

/** The vault sends again for 30 days. */
const KEPT_MS = 31 * 86_400_000
const running = new Map<string, Promise<void>>()

/**
 * Receives a webhook: verifies it, tells the host once, and remembers that it did. A handler that rejects is told again,
 * since the vault then tries again.
 */
export async function receiveWebhook(
  fuin: Fuin,
  { webhooks, on = {} }: { webhooks?: WebhookOptions; on?: HostEvents },
  request: Request,
): Promise<Response> {
  if (webhooks === undefined) throw new HandlerProblem(404, 'not_found')
  const body = await readText(request)
  const secret =
    typeof webhooks.secret === 'function' ? await webhooks.secret(organizationIn(body)) : webhooks.secret
  const event = await verifyWebhook({ headers: request.headers, body }, secret)
  if (!isId(event.id, 'evt')) throw new FuinError('webhook_invalid', 'This webhook has no id of the vault.')
  const key = `${event.data.organization} ${event.id}`
  // A second copy that comes while the first is told waits for it and is not told.
  const telling = running.get(key) ?? tellOnce(fuin, event, on).finally(() => running.delete(key))
  running.set(key, telling)
  await telling
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
}

async function tellOnce(fuin: Fuin, event: VerifiedWebhook, on: HostEvents): Promise<void> {
  const { organization } = event.data
  const { state } = fuin
  const hour = new Date(timeOfId(event.id)).toISOString().slice(0, 13)
  const name = `webhooks/${hour}`
  const stored = (await state.document(organization, name))?.value as string[] | undefined
  if (stored?.includes(event.id) === true) return
  await tell(event, on)
  await changeDocument<string[]>(state, { organization, name }, ids => [...(ids ?? []), event.id])
  if (stored === undefined) await forgetOld(state, organization)
}

async function tell(event: VerifiedWebhook, on: HostEvents): Promise<void> {
  await on.webhook?.(event)
  if (event.type === 'submission.submitted') await on.submitted?.(event.data)
  if (event.type === 'submission.declined') await on.declined?.(event.data)
}

async function forgetOld(state: HostDocuments, organization: string): Promise<void> {
  const before = `webhooks/${new Date(Date.now() - KEPT_MS).toISOString().slice(0, 13)}`
  for (const { name } of await state.documents(organization, 'webhooks/'))
    if (name < before) await state.deleteDocument(organization, name)
}

/** Whose secret it has to be. Nothing is believed of a body before it is verified. */
function organizationIn(body: string): string {
  try {
    const { data } = JSON.parse(body) as { data: { organization: unknown } }
    if (typeof data.organization === 'string') return data.organization
  } catch {
    // Falls through.
  }
  throw new FuinError('webhook_invalid', 'This webhook holds no event.')
}
