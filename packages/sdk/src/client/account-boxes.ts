import type { PutAccountBoxes, Request } from '../api/index.ts'
import { sealLinkSecret } from '../account/boxes.ts'
import type { Manifest } from '../format/manifest.ts'
import type { StaffContext } from './context.ts'
import { optional, Subjects } from './subjects.ts'

/**
 * Puts the link secret beside a request for every account that may open it, so that people who sign in find the request.
 *
 * @param accounts - as the vault answered them: what it says of people is checked, their keys are bound to them
 */
export async function shareWithAccounts(
  context: StaffContext,
  { manifest, secret, accounts }: Shared,
  signal?: AbortSignal,
): Promise<void> {
  const { request, generation } = manifest
  const subjects = new Subjects(context)
  const boxes: PutAccountBoxes['boxes'] = []
  for (const { id: account, subject, generation: accountGeneration, root } of accounts) {
    if (!(await isAsked(subjects, manifest, subject, signal))) continue
    const keyring = await context.keyring()
    const own = await keyring.accountSecret({ account, generation: accountGeneration, subject }, root)
    const at = { organization: context.organization, account, generation: accountGeneration }
    const box = await sealLinkSecret(own.secret, at, { request, generation }, secret)
    boxes.push({ account, accountGeneration, request, generation, box })
  }
  if (boxes.length === 0) return
  const body: PutAccountBoxes = { boxes }
  const path = context.path('/accounts/boxes')
  const actor = await context.actor()
  await context.http.json({ method: 'POST', path, body, actor, ...optional(signal) })
}

interface Shared {
  manifest: Manifest
  secret: Uint8Array<ArrayBuffer>
  accounts: Request['accounts']
}

/** The signed manifest names the person, or a dependent of theirs. */
export async function isAsked(
  subjects: Subjects,
  manifest: Manifest,
  person: string,
  signal?: AbortSignal,
): Promise<boolean> {
  if (manifest.subjects.some(({ id }) => id === person)) return true
  for (const { id, kind } of manifest.subjects) {
    if (kind !== 'dependent') continue
    if ((await subjects.get({ id }, optional(signal))).dependentOf === person) return true
  }
  return false
}
