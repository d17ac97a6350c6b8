import type { Member } from '../../api/index.ts'
import type { OrganizationContext } from '../context.ts'

/** A registered staff member, with what only the host can read. */
export interface MemberView extends Omit<Member, 'label' | 'departments'> {
  /** Null where the label was erased. */
  name: string | null
  /** The host's own id of them. */
  externalId: string | null
  /** Names of the departments whose people they may handle; null: all. */
  departments: string[] | null
}

/** What the box of a member holds. */
interface MemberLabel {
  name: string
  externalId: string
  departments: string[] | null
}

/** Writes the label; it is bound to the member. */
export async function memberLabel(
  context: OrganizationContext,
  id: string,
  { name, externalId, departments }: MemberLabel,
): Promise<string> {
  return (await context.keyring()).sealBox('member', id, { name, externalId, departments })
}

/** @throws {FuinError} `key_unknown`, `context_mismatch` for a label of somebody else */
export async function memberView(context: OrganizationContext, member: Member): Promise<MemberView> {
  const { label, departments: tags, ...rest } = member
  const opened =
    label === null
      ? null
      : ((await (await context.keyring()).openBox('member', member.id, label)) as MemberLabel)
  return {
    ...rest,
    name: opened?.name ?? null,
    externalId: opened?.externalId ?? null,
    // What the vault enforces are the tags; names that do not belong to them are not shown.
    departments: tags === null ? null : await namesOf(context, tags, opened?.departments ?? []),
  }
}

async function namesOf(context: OrganizationContext, tags: string[], names: string[]): Promise<string[]> {
  const keyring = await context.keyring()
  const known = new Map<string, string>()
  for (const name of names) known.set(await keyring.departmentTag(name), name)
  return tags.map(tag => known.get(tag) ?? '?')
}
