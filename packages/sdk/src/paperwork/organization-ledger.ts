import type { Permission, SubjectKind } from '../api/index.ts'
import type { MemberView } from '../client/members/member-view.ts'
import type { Staff } from '../client/staff.ts'
import { ledgerFacts } from './ledger-facts.ts'
import { ledgerCsv, type Handling } from './ledger.ts'

const RIGHTS: Partial<Record<Permission, string>> = {
  reveal: '表示',
  output: '出力',
  review: '審査',
  erase: '廃棄',
}

/**
 * 特定個人情報管理台帳 out of what is known: people and erasures from the vault and its verified log, purposes from the templates by which
 * people are asked, who has access from the registered staff members. Permission `audit`.
 *
 * @param handling.access - in addition to the registered members, or instead of them where there are none
 * @param options.on - day in Japan on which it is made, `YYYY-MM-DD`
 * @throws {FuinError} `input_invalid` for words with a My Number in them, and for a kind of people that no template asks;
 *   `log_*` when the log was changed; `vault_refused`
 * @example
 * ```ts
 * import { writeFile } from 'node:fs/promises'
 * import { organizationLedger } from '@fuin/sdk/node'
 *
 * const handling = { organization: '株式会社みほん', responsible: '総務部長', department: '人事部', access: [] }
 * await writeFile('ledger.csv', await organizationLedger(staff, handling, { on: '2026-12-01' }), { mode: 0o600 })
 * ```
 */
export async function organizationLedger(
  staff: Staff,
  handling: Handling,
  options: { on: string; encoding?: 'utf-8' | 'cp932' },
): Promise<Uint8Array<ArrayBuffer>> {
  const purposes = await askedPurposes(staff)
  const files = await ledgerFacts(staff, staff, { purposes })
  const access = [...handling.access, ...(await staff.members.list()).flatMap(accessOf)]
  return ledgerCsv(files, { ...handling, access: access.length === 0 ? ['（未登録）'] : access }, options)
}

/** What each kind of people is asked for by any template. */
async function askedPurposes(staff: Staff): Promise<Partial<Record<SubjectKind, string[]>>> {
  const asked: Partial<Record<SubjectKind, string[]>> = {}
  for (const { purposes } of await staff.templates.list()) {
    for (const [kind, codes] of Object.entries(purposes) as [SubjectKind, string[]][])
      asked[kind] = [...new Set([...(asked[kind] ?? []), ...codes])]
  }
  return asked
}

function accessOf({ name, externalId, permissions, departments }: MemberView): string[] {
  const rights = permissions.flatMap(permission => RIGHTS[permission] ?? [])
  const who = name ?? externalId
  if (rights.length === 0 || who === null) return []
  const where = departments === null ? '' : `、${departments.join('・')}のみ`
  return [`${who}（${rights.join('・')}${where}）`]
}
