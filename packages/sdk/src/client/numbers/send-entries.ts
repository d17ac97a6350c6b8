import type { EnteredNumber, EnterNumber, EnterNumbers } from '../../api/index.ts'
import { FuinError } from '../../errors.ts'
import { openCheckpoint } from '../../log/index.ts'
import type { StaffContext } from '../context.ts'
import { rememberAccepted } from '../change/accepted.ts'
import { verifyEntry } from '../log-entry.ts'
import { rememberRequest } from '../manifests.ts'
import { optional } from '../subject-view.ts'
import type { CallOptions, VouchedActor } from '../vault-http.ts'

/**
 * Has the vault keep sealed numbers, and verifies that each stands in the log under the name of this staff member.
 *
 * @throws {FuinError} `vault_refused`, `vault_answer_invalid`, `log_*`
 */
export async function sendEntries(
  context: StaffContext,
  body: EnterNumbers,
  { signal }: CallOptions = {},
): Promise<EnteredNumber[]> {
  const actor = await context.actor()
  const { data } = await context.http.json<{ data: EnteredNumber[] }>({
    method: 'POST',
    path: context.path('/numbers'),
    body,
    actor,
    repeatable: true,
    ...optional(signal),
  })
  if (!Array.isArray(data) || data.length !== body.numbers.length) {
    throw new FuinError('vault_answer_invalid', 'The vault answered for other numbers than were entered.')
  }
  const { logKey } = (await context.keyring()).vault
  const checkpoint = openCheckpoint(String(data[0]!.checkpoint), logKey)
  body.numbers.forEach((number, order) => {
    verifyEntry(data[order]!, checkpoint, logKey, expected(context, actor, number))
  })
  await context.trust.absorb(logKey, data[0]!.checkpoint)
  for (const { request, subject } of body.numbers) {
    await rememberRequest(context, { request, generation: 1, sequence: 1 })
    if (body.state === 'accepted') await rememberAccepted(context, request, [subject])
  }
  return data
}

function expected(
  { organization, http }: StaffContext,
  actor: VouchedActor,
  { request, subject, item, digest }: EnterNumber,
): Parameters<typeof verifyEntry>[3] {
  return {
    organization,
    action: 'enter',
    result: 'ok',
    actor: http.vouched(actor),
    subject,
    request,
    generation: 1,
    items: [{ id: item, digest }],
  }
}
