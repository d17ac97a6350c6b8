import type { Entry, OwnUse, UsesView } from '@fuin/sdk/api'
import type { ProviderAccess } from '../access.ts'
import type { Deps } from '../deps.ts'
import { requireHolder } from './holder.ts'

/** Uses in one page. */
const PAGE = 20

/**
 * Every release of what the people of a request gave, newest first: when, for what, and whether it was shown or put out.
 * By whom is between the organization and its staff.
 */
export async function usesView(deps: Deps, access: ProviderAccess, before: number | null): Promise<UsesView> {
  requireHolder(access)
  const { organization, id } = access.request
  return deps.store.read(async tx => {
    const subjects = await tx.requestSubjects(organization, id)
    const rows = await tx.releasesOf(organization, subjects, { before, limit: PAGE + 1 })
    const items = (
      await Promise.all(subjects.map(subject => tx.itemsBySubject(organization, subject)))
    ).flat()
    const kinds = new Map(items.map(({ id: item, kind }) => [item, kind]))
    const page = rows.slice(0, PAGE)
    const data = page.map(({ leaf }): OwnUse => {
      const { subject, time, item, use = 'display', purpose, form = null } = JSON.parse(leaf) as Entry
      const kind = kinds.get(item!) ?? 'number'
      return { subject: subject!, time, kind, use, purpose: purpose!, form }
    })
    return { data, next: rows.length > PAGE ? page.at(-1)!.place : null }
  })
}
