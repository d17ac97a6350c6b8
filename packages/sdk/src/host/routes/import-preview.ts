import type { SubjectKind } from '../../api/index.ts'
import type { SubjectView } from '../../client/subject-view.ts'
import { fieldsOf } from '../../people/fields.ts'
import type { NumberPlan } from '../../people/number-plan.ts'
import type { PeoplePlan } from '../../people/plan.ts'
import type { RowError } from '../../people/row-errors.ts'
import { purposesFor } from '../../rules/purposes.ts'

/** Longest list that a preview shows; counts are always whole. */
const SHOWN = 100

interface Listed<T> {
  count: number
  first: T[]
}

function listed<T, R>(values: readonly T[], show: (value: T) => R): Listed<R> {
  return { count: values.length, first: values.slice(0, SHOWN).map(show) }
}

/** What staff see of a file of people before anything is stored. */
export function peoplePreview(token: string, plan: PeoplePlan): object {
  const { differences, errors, ...file } = plan
  const { added, changed, unchanged, left } = differences
  return {
    token,
    ...file,
    fields: fieldsOf(plan.kind),
    errors: errorsOf(errors),
    added: listed(added, ({ externalId, name }) => ({ externalId, name })),
    changed: listed(changed, ({ after: { externalId, name }, fields }) => ({ externalId, name, fields })),
    unchanged,
    left: listed(left, ({ externalId, name }) => ({ externalId, name })),
  }
}

/** The same for a file of numbers: whose they are, never which. */
export function numbersPreview(token: string, { summary, rows }: NumberPlan): object {
  const { errors, ...file } = summary
  const lost = rows.filter(({ lostZero }) => lostZero)
  const kinds = [...new Set(rows.map(({ subject }) => subject.kind))]
  return {
    token,
    ...file,
    errors: errorsOf(errors.filter(({ code }) => code !== 'lost-zero')),
    ready: rows.length - lost.length,
    lostZero: listed(lost, ({ line, subject }) => ({ line, ...personOf(subject) })),
    purposes: purposesOf(kinds),
  }
}

function errorsOf(errors: readonly RowError<string>[]): Listed<object> & { rows: number } {
  const rows = new Set(errors.map(({ line }) => line)).size
  return { rows, ...listed(errors, ({ message: _message, ...error }) => error) }
}

function personOf({ externalId, name }: SubjectView): { externalId: string | null; name: string | null } {
  return { externalId, name }
}

/** Purposes that the law provides for somebody in the file. */
export function purposesOf(kinds: readonly SubjectKind[]): { code: string; text: string; textEn: string }[] {
  const found = new Map(kinds.flatMap(purposesFor).map(purpose => [purpose.code, purpose]))
  return [...found.values()].map(({ code, text, textEn }) => ({ code, text, textEn }))
}
