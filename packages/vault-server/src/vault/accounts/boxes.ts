import type { PutAccountBoxes } from '@fuin/sdk/api'
import { VaultError } from '../../errors.ts'
import { requirePermission } from '../access.ts'
import type { Caller, Deps } from '../deps.ts'
import { append } from '../log/append.ts'
import { requireReachOf } from '../members/guards.ts'
import { sealText } from '../outer.ts'
import { requireRequest } from '../request-parts.ts'
import type { Tx } from '../store.ts'
import { requireAccount } from './accounts.ts'

/** AAD of a link secret's outer layer. */
export function accountBoxAad(organization: string, account: string, request: string): string {
  return `account-box:${organization}:${account}:${request}`
}

/** Puts link secrets for accounts beside requests. The same again changes nothing. */
export async function putAccountBoxes(
  deps: Deps,
  caller: Caller,
  organization: string,
  { boxes }: PutAccountBoxes,
): Promise<void> {
  requirePermission(caller, 'request')
  await deps.store.transaction(async tx => {
    const entries: Parameters<typeof append>[4][number][] = []
    for (const put of boxes) {
      const account = await requireAccount(tx, organization, put.account, true)
      const request = await requireRequest(tx, organization, put.request)
      if (account.generation !== put.accountGeneration || request.generation !== put.generation)
        throw new VaultError('generation_conflict', 'The account or the request was renewed meanwhile.')
      await requireAsked(tx, organization, account.id, put.request)
      await requireReachOf(tx, caller, organization, [account.subject])
      const [key] = await deps.shred.read([account.slot])
      if (key == null) throw new VaultError('erased', 'This account was erased.')
      const box = sealText(key, accountBoxAad(organization, account.id, put.request), put.box)
      await tx.putAccountBox({ organization, ...put, box })
      const content = {
        action: 'account.box',
        result: 'ok',
        subject: account.subject,
        account: account.id,
        request: put.request,
        generation: put.generation,
      } as const
      entries.push({ content, detailSlot: account.slot })
    }
    await append(deps, tx, organization, caller, entries)
  })
}

/** A box beside a request that asks somebody else would be a mistake of the host. */
async function requireAsked(tx: Tx, organization: string, account: string, request: string): Promise<void> {
  const subjects = await tx.requestSubjects(organization, request)
  const may = await tx.accountsFor(organization, subjects)
  if (may.some(({ id }) => id === account)) return
  throw new VaultError('not_found', 'This request asks somebody else.')
}
