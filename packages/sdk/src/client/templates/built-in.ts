import type { RequestTemplate } from './template.ts'

const plain: Pick<RequestTemplate, 'papers' | 'openDays' | 'passcode' | 'countersign' | 'texts'> = {
  papers: 'by-rules',
  openDays: 14,
  passcode: true,
  countersign: true,
  texts: {},
}
const employee = ['TAX-EMP', 'TAX-DEP', 'EI', 'HI-PEN']
const dependent = ['TAX-EMP', 'TAX-DEP', 'HI-PEN']

/** What most organizations need; they may change each under the same id. */
export const BUILT_IN_TEMPLATES: readonly RequestTemplate[] = [
  {
    ...plain,
    id: 'year-end',
    name: { ja: '年末調整（従業員と扶養親族）', en: 'Year-end adjustment (employees and dependents)' },
    purposes: { employee, dependent },
    household: true,
    due: { days: 21 },
  },
  {
    ...plain,
    id: 'joiner',
    name: { ja: '入社（従業員と扶養親族）', en: 'New employees and their dependents' },
    purposes: { employee, dependent },
    household: true,
    // Nobody knows the family of somebody who has just come.
    mayAdd: 5,
    due: { days: 14 },
  },
  {
    ...plain,
    id: 'fee',
    name: { ja: '報酬・料金の支払先', en: 'Payees of fees' },
    purposes: { partner: ['PAY-FEE'] },
    household: false,
    due: { days: 21 },
  },
  {
    ...plain,
    id: 'rent',
    name: { ja: '不動産の貸主（賃料）', en: 'Landlords' },
    purposes: { partner: ['PAY-RENT'] },
    household: false,
    due: { days: 21 },
  },
  {
    ...plain,
    id: 'land',
    name: { ja: '不動産の売主', en: 'Sellers of real estate' },
    purposes: { partner: ['PAY-LAND'] },
    household: false,
    due: { days: 21 },
  },
  {
    ...plain,
    id: 'shareholder',
    name: { ja: '株主（配当）', en: 'Shareholders (dividends)' },
    purposes: { shareholder: ['PAY-DIV'] },
    household: false,
    due: { days: 30 },
  },
]
