import type { FoundSubjects, LookUpSubjects } from '@fuin/sdk/api'
import type { Deps } from './deps.ts'
import { itemsOf } from './releases/items.ts'
import { withLabels } from './subjects.ts'

/**
 * Many people by id or tag, each once. Nothing tells somebody of another organization from nobody: every statement names the
 * organization.
 */
export async function lookUpSubjects(
  deps: Deps,
  organization: string,
  { subjects: wanted, items: wantItems = false }: LookUpSubjects,
): Promise<FoundSubjects> {
  const ids = wanted.flatMap(one => ('id' in one ? one.id : []))
  const tags = wanted.flatMap(one => ('tag' in one ? one.tag : []))
  const { rows, items } = await deps.store.read(async tx => {
    const named = ids.length === 0 ? [] : await tx.subjectsById(organization, ids)
    const tagged = tags.length === 0 ? [] : await tx.subjectsByTag(organization, tags)
    const each = new Map([...named, ...tagged].map(row => [row.id, row]))
    const found = wantItems && each.size > 0 ? await itemsOf(tx, organization, [...each.keys()]) : []
    return { rows: [...each.values()], items: found }
  })
  const data = (await withLabels(deps, rows)).map(subject => ({
    subject,
    items: wantItems ? items.filter(item => item.subject === subject.id) : null,
  }))
  return { data }
}
