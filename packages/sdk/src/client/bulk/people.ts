import { FuinError } from '../../errors.ts'
import type { OrganizationContext } from '../context.ts'
import { lookUp } from '../people/lookup.ts'
import { Subjects, type SubjectView } from '../subjects.ts'
import type { BulkPeople, LeftOut, PeopleFilter } from './order.ts'

/** Everybody, and who of them is meant. */
export interface Selection {
  /** By id, everybody of the organization who is not erased. */
  everybody: Map<string, SubjectView>
  chosen: SubjectView[]
  /** Numbers that nobody has. */
  unknown: LeftOut[]
}

const PAGE = 200

/** Reads everybody once: dependents are found through their employee. */
export async function allPeople(context: OrganizationContext): Promise<Map<string, SubjectView>> {
  const subjects = new Subjects(context)
  const everybody = new Map<string, SubjectView>()
  for (let after: string | null | undefined; after !== null;) {
    const page = await subjects.list({ limit: PAGE, ...(after === undefined ? {} : { after }) })
    for (const view of page.data) if (view.name !== null) everybody.set(view.id, view)
    after = page.next
  }
  return everybody
}

/** Some people and the employees whose dependents they are; whoever is gone is left out. */
export async function somePeople(
  context: OrganizationContext,
  ids: readonly string[],
): Promise<Map<string, SubjectView>> {
  const found = new Map<string, SubjectView>()
  const load = async (wanted: readonly string[]): Promise<void> => {
    const refs = wanted.map(id => ({ id }))
    for (const one of await lookUp(context, refs)) {
      if (!(one instanceof FuinError)) {
        if (one.subject.name !== null) found.set(one.subject.id, one.subject)
      } else if (one.code !== 'not_found') throw one
    }
  }
  await load(ids)
  const heads = [...found.values()].flatMap(({ dependentOf }) => dependentOf ?? [])
  await load([...new Set(heads)].filter(id => !found.has(id)))
  return found
}

/** Finds who is meant. */
export function select(everybody: Map<string, SubjectView>, people: BulkPeople): Selection {
  const views = [...everybody.values()]
  if ('filter' in people) {
    return { everybody, chosen: views.filter(view => fits(view, people.filter)), unknown: [] }
  }
  const byNumber = new Map(views.map(view => [keyOf(view.externalId ?? ''), view]))
  const wanted: { text: string; line?: number }[] =
    'csv' in people
      ? linesOf(people.csv, text => byNumber.has(keyOf(text)))
      : people.subjects.map(ref => ({ text: 'id' in ref ? ref.id : ref.externalId }))
  const chosen = new Map<string, SubjectView>()
  const unknown: LeftOut[] = []
  for (const { text, line } of wanted) {
    const view = everybody.get(text) ?? byNumber.get(keyOf(text))
    if (view !== undefined) chosen.set(view.id, view)
    else {
      const at = line === undefined ? {} : { line }
      unknown.push({ id: null, externalId: text.slice(0, 60), name: null, reason: 'unknown', ...at })
    }
  }
  return { everybody, chosen: [...chosen.values()], unknown }
}

function fits(view: SubjectView, { kind, state, department }: PeopleFilter): boolean {
  return (
    (kind === undefined || view.kind === kind) &&
    (state === undefined || view.state === state) &&
    (department === undefined || view.details['department'] === department)
  )
}

/** Full-width digits and spaces around, as they come out of spreadsheets, mean the same number. */
function keyOf(number: string): string {
  return number.normalize('NFKC').trim().toUpperCase()
}

/** First fields of lines; the first line is passed over when it is a heading. */
function linesOf(csv: string, known: (text: string) => boolean): { text: string; line: number }[] {
  const lines = csv
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|[\r\n]/u)
    .map((line, index) => ({ text: firstField(line), line: index + 1 }))
    .filter(({ text }) => text !== '')
  const [first, ...rest] = lines
  const heading =
    first !== undefined && !known(first.text) && /番号|コード|number|code|^id$/iu.test(first.text)
  return heading ? rest : lines
}

function firstField(line: string): string {
  const quoted = /^\s*"((?:[^"]|"")*)"/u.exec(line)?.[1]
  return (quoted?.replaceAll('""', '"') ?? line.split(/[,\t]/u)[0]!).trim()
}
