import { formsFor } from '@fuin/sdk/node'
import { PEOPLE, type Person } from '../people.ts'

/** People whose numbers are used inside one purpose. */
export interface Part {
  purpose: string
  people: string[]
}

/** A form of the year end, for whom it is made and inside which purposes: a dependent was told another one. */
interface YearEndForm {
  code: string
  name: string
  parts: { purpose: string; of: (person: Person) => boolean }[]
}

const kind = (wanted: Person['kind']) => (person: Person) => person.kind === wanted
const paidFor = (payment: string) => (person: Person) => person.details['payment'] === payment
const SALARY = [
  { purpose: 'TAX-EMP', of: kind('employee') },
  { purpose: 'TAX-DEP', of: kind('dependent') },
]
const MADE: Readonly<Record<string, YearEndForm['parts']>> = {
  375: SALARY,
  315: SALARY,
  309: [{ purpose: 'PAY-FEE', of: paidFor('fee') }],
  313: [{ purpose: 'PAY-RENT', of: paidFor('rent') }],
  359: [{ purpose: 'PAY-DIV', of: kind('shareholder') }],
}

/** With the names that the rules of Fuin give them. */
export const YEAR_END_FORMS: readonly YearEndForm[] = ['375', '315', '309', '313', '359'].map(code => {
  const parts = MADE[code]!
  const { name } = formsFor(parts[0]!.purpose).find(form => form.code === code)!
  return { code, name, parts }
})

export function yearEndForm(code: string): YearEndForm | undefined {
  return YEAR_END_FORMS.find(form => form.code === code)
}

/** Everybody whom a form is about, by purpose. */
export function partsOf({ parts }: YearEndForm): Part[] {
  return parts
    .map(({ purpose, of }) => ({ purpose, people: PEOPLE.filter(of).map(({ id }) => id) }))
    .filter(({ people }) => people.length > 0)
}

/** A year as people in Japan write it on these forms, such as 令和8年. Reiwa 1 was 2019. */
export function eraYear(year: number): string {
  return `令和${year - 2018}年`
}
