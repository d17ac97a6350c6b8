import type { Item, OwnUse } from '../../api/index.ts'
import type { StaffContext } from '../context.ts'
import { PAGE_MAX, provenPage } from '../histories/list.ts'
import { purposeText, type Text } from '../histories/texts.ts'
import { optional, Subjects, type SubjectRef } from '../subjects.ts'
import type { CallOptions } from '../vault-http.ts'

/** One time that something of a person was shown or put out. */
export interface SubjectUse extends Omit<OwnUse, 'subject' | 'purpose'> {
  purpose: Text & { code: string }
}

/** Every use of what a person gave, out of the verified log, newest first. */
export async function usesOf(
  context: StaffContext,
  ref: SubjectRef,
  { signal }: CallOptions,
): Promise<SubjectUse[]> {
  const { id: subject } = await new Subjects(context).get(ref, optional(signal))
  const path = context.path(`/subjects/${subject}/items`)
  const { data } = await context.http.json<{ data: Item[] }>({ method: 'GET', path, ...optional(signal) })
  const kinds = new Map(data.map(({ id, kind }) => [id, kind]))
  const uses: (SubjectUse & { index: number })[] = []
  for (const history of ['display', 'output'] as const) {
    const filter = { history, subject, action: 'release', result: 'ok' } as const
    let before: number | undefined
    do {
      const page = await provenPage(context, filter, { before, limit: PAGE_MAX, signal })
      for (const { listed, entry } of page.entries) {
        const { time, item, use = 'display', purpose = '', form = null } = entry
        const kind = kinds.get(item ?? '') ?? 'number'
        const told = { code: purpose, ...purposeText(purpose) }
        uses.push({ index: listed.index, time, kind, use, purpose: told, form })
      }
      before = page.next ?? undefined
    } while (before !== undefined)
  }
  return uses.sort((a, b) => b.index - a.index).map(({ index: _, ...use }) => use)
}
