import { VaultError } from '../errors.ts'
import type { ItemRow, OrganizationRow, ReleaseSource, RequestRow } from '../vault/rows.ts'
import type { UsedApproval } from '../vault/approvals/rows.ts'
import type { Store } from '../vault/store.ts'
import { credentialStore, membersOf } from './credentials.ts'
import { APPEND_APPROVED, APPROVALS_IN_USE, RELEASED_PERSONS } from './approval-statements.ts'
import { appendValues, frontierOf, nodesOf } from './log-rows.ts'
import { toRow } from './rows.ts'
import { APPEND, COMPLETE_ITEM, ITEM, RELEASE_SOURCES, REQUEST, type Run } from './statements.ts'

type Part = Pick<
  Store,
  | 'keyAndActor'
  | 'staffSession'
  | 'request'
  | 'item'
  | 'completeItem'
  | 'releaseSources'
  | 'appendIfUnchanged'
  | 'approvalsInUse'
  | 'releasedPersons'
  | 'logNodes'
>

/** What calls check and a release needs, each in one round trip. */
export function hotStore(run: Run): Part {
  return {
    ...credentialStore(run),
    async request(organization, id) {
      const [row] = await run(REQUEST, [organization, id])
      return row === undefined ? null : toRow<RequestRow>(row)
    },
    async item(organization, id) {
      const [row] = await run(ITEM, [organization, id])
      return row === undefined ? null : toRow<ItemRow>(row)
    },
    async completeItem(organization, id, digest) {
      return (await run(COMPLETE_ITEM, [organization, id, digest])).length === 1
    },
    async releaseSources(organization, items, actors) {
      const rows = await run(RELEASE_SOURCES, [organization, items, actors])
      const [first] = rows
      if (first === undefined) throw new VaultError('not_found', 'There is no such organization.')
      const head = { size: Number(first['log_size']), frontier: frontierOf(first['log_frontier'] as Buffer) }
      const detailSlot = first['log_detail_slot'] as string
      const reveals = JSON.parse(first['reveals'] as string) as OrganizationRow['reveals']
      const found = rows.filter(row => row['id'] !== null).map(sourceOf)
      return { head, detailSlot, reveals, found, members: membersOf(first['log_members']) }
    },
    async appendIfUnchanged(organization, append, tickets, used) {
      const values = appendValues(organization, append, tickets)
      if (used.length === 0) return (await run(APPEND, values)).length === 1
      const persons = used.flatMap(({ approval, subjects }) =>
        subjects.map(subject => ({ approval, subject })),
      )
      const more = [persons.map(({ approval }) => approval), persons.map(({ subject }) => subject)]
      return (await run(APPEND_APPROVED, [...values, ...more])).length === 1
    },
    async approvalsInUse(organization, ids) {
      const rows = await run(APPROVALS_IN_USE, [organization, ids])
      return rows.map(row => toRow<UsedApproval>(row))
    },
    async releasedPersons(organization, since, subjects) {
      const rows = await run(RELEASED_PERSONS, [organization, since, subjects])
      return rows.map(row => ({
        actor: row['actor'] as string | null,
        persons: Number(row['persons']),
        among: (row['among'] as string[] | null) ?? [],
      }))
    },
    logNodes: (organization, nodes) => nodesOf(run, organization, nodes),
  }
}

function sourceOf(row: Record<string, unknown>): ReleaseSource {
  const all = toRow<
    ItemRow & {
      subjectState: ReleaseSource['subject']['state']
      subjectSlot: string
      subjectKind: ReleaseSource['subject']['kind']
      subjectDepartmentTag: string | null
      requestState: ReleaseSource['request']['state']
      requestSlot: string
      manifestPurposes: ReleaseSource['manifest']['purposes']
      manifestSequence: number
      manifestBox: Buffer | null
      manifestPasscode: Buffer | null
      subjectAcceptedRequest: string | null
      acceptedAt: Date | null
      replacedAt: Date | null
      amendments: { id: string; purposes: string; box: string }[] | null
    }
  >(row)
  return {
    item: all,
    subject: {
      state: all.subjectState,
      slot: all.subjectSlot,
      acceptedRequest: all.subjectAcceptedRequest,
      kind: all.subjectKind,
      departmentTag: all.subjectDepartmentTag,
    },
    request: { state: all.requestState, slot: all.requestSlot },
    manifest: {
      purposes: all.manifestPurposes,
      sequence: all.manifestSequence,
      box: all.manifestBox,
      passcode: all.manifestPasscode,
    },
    acceptedAt: all.acceptedAt,
    replacedAt: all.replacedAt,
    amendments: (all.amendments ?? []).map(({ id, purposes, box }) => ({
      id,
      purposes: JSON.parse(purposes) as string[],
      box: Buffer.from(box, 'base64'),
    })),
  }
}
