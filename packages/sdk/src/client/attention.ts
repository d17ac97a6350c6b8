import type { NeedsAttention, Page } from '../api/index.ts'
import type { OrganizationContext } from './context.ts'
import { optional } from './subjects.ts'
import type { CallOptions } from './vault-http.ts'

/** What the host is told of requests that wait for it. Ids only. */
export interface AttentionEvents {
  /** A person whose link has expired asks for more time: `staff.requests.extend(request)` gives it. */
  renewalWanted?: (event: AttentionEvent) => unknown
  /** Ten wrong passcodes: the link is dead. `staff.requests.renew(request)` makes another one. */
  passcodeExhausted?: (event: AttentionEvent) => unknown
}

export interface AttentionEvent {
  organization: string
  request: string
  subjects: string[]
}

/** Every request that waits for the host, oldest first. */
export async function* attentionOf(
  context: OrganizationContext,
  { signal }: CallOptions = {},
): AsyncGenerator<NeedsAttention, void, undefined> {
  for (let after: string | null = ''; after !== null;) {
    const path: string = context.path(`/attention${after === '' ? '' : `?after=${after}`}`)
    const page: Page<NeedsAttention> = await context.http.json({ method: 'GET', path, ...optional(signal) })
    yield* page.data
    after = page.next
  }
}

/** Tells what is new since the last time; what a handler rejects is told again the next time. */
export async function tellAttention(
  context: OrganizationContext,
  on: AttentionEvents,
  options: CallOptions = {},
): Promise<void> {
  const { organization, state } = context
  const once = async (record: string, version: number, tell: () => unknown): Promise<void> => {
    if ((await state.newest(organization, record)) >= version) return
    await tell()
    await state.raise(organization, record, version)
  }
  for await (const { id, generation, subjects, triesLeft, renewalWantedAt } of attentionOf(
    context,
    options,
  )) {
    const event = { organization, request: id, subjects }
    if (triesLeft === 0) await once(`exhausted:${id}`, generation, () => on.passcodeExhausted?.(event))
    if (renewalWantedAt !== null)
      await once(`renewal:${id}`, Date.parse(renewalWantedAt), () => on.renewalWanted?.(event))
  }
}
