import { sampleNumbers, samplePeople, type SamplePerson } from '@fuin/sdk/testing'

/** A company that does not exist, in December. Everything follows from one seed. */
export interface Company {
  employees: SamplePerson[]
  dependents: Dependent[]
  partners: Partner[]
  shareholders: Shareholder[]
}

export interface Dependent {
  externalId: string
  /** The employee whose dependent this is. */
  employee: string
  name: string
  kana: string
  relationship: '配偶者' | '子' | '父母'
  birthDate: string
  number: string
}

export interface Partner {
  externalId: string
  name: string
  kana: string
  payment: '報酬' | '家賃' | '土地'
  amount: string
  /** Corporate partners are not asked: this number is public. */
  corporateNumber: string
  number: string
}

export interface Shareholder {
  externalId: string
  name: string
  kana: string
  number: string
}

const SEED = 20261201
const COUNTS = { employees: 800, dependents: 1100, partners: 60, shareholders: 12 }
/** Every tenth partner is a company. Published by their owners, or of the law's examples (law facts §1.2). */
const CORPORATE = [
  '8700110005901',
  '7000012050002',
  '7123456789012',
  '5835678256246',
  '7010705000725',
  '9234567890123',
]
/** Place of the landlord whose rent is under 150,000 yen a year. */
const UNDER_THRESHOLD = 1
/** Kanji that a search has to find under their common forms as well. */
const VARIANTS: Readonly<Record<string, string>> = { 高橋: '髙橋', 渡辺: '渡邉' }
const RELATIONSHIPS = ['配偶者', '子', '子', '父母'] as const

/** 800 employees with 1,100 dependents, 60 partners, 12 shareholders. */
export function december(): Company {
  const { employees, dependents, partners, shareholders } = COUNTS
  // Not those of the employees, which come from the seed itself.
  const numbers = sampleNumbers(SEED + 2, dependents + partners + shareholders)
  const people = samplePeople(SEED, employees).map((person, order) => ({
    ...person,
    name: written(person.name, order),
  }))
  const others = samplePeople(SEED + 1, partners + shareholders)
  return {
    employees: people,
    dependents: Array.from({ length: dependents }, (_, order) => {
      // The first 500 have one, 300 of them a second and a third: households of one to four.
      const at = order < 500 ? order : (order - 500) % 300
      const nth = order < 500 ? 0 : 1 + Math.floor((order - 500) / 300)
      const employee = people[at]!
      const family = employee.name.split(' ')[0]!
      return {
        externalId: `${employee.externalId}-${nth + 1}`,
        employee: employee.externalId,
        name: `${family} ${GIVEN[(at + nth * 3) % GIVEN.length]![0]}`,
        kana: `${employee.kana.split(' ')[0]!} ${GIVEN[(at + nth * 3) % GIVEN.length]![1]}`,
        relationship: RELATIONSHIPS[nth]!,
        birthDate: `${nth === 0 ? 1985 : 2012 + nth}-0${(at % 9) + 1}-1${nth}`,
        number: numbers[order]!,
      }
    }),
    partners: others.slice(0, partners).map((person, order) => {
      const corporate = order % 10 === 9 ? CORPORATE[Math.floor(order / 10)]! : ''
      return {
        externalId: `T-${2001 + order}`,
        name: corporate === '' ? person.name : `株式会社${person.name.split(' ')[0]!}商店`,
        kana: person.kana,
        payment: (['報酬', '家賃', '土地'] as const)[order % 3]!,
        amount: amountOf(order),
        corporateNumber: corporate,
        number: numbers[dependents + order]!,
      }
    }),
    shareholders: others.slice(partners).map((person, order) => ({
      externalId: `K-${301 + order}`,
      name: person.name,
      kana: person.kana,
      number: numbers[dependents + partners + order]!,
    })),
  }
}

const GIVEN = [
  ['桜', 'サクラ'],
  ['湊', 'ミナト'],
  ['凛', 'リン'],
  ['樹', 'イツキ'],
  ['千代', 'チヨ'],
  ['正一', 'ショウイチ'],
  ['楓', 'カエデ'],
] as const

/** One landlord stays under the limit of a payment record; land costs more than rent. */
function amountOf(order: number): string {
  if (order === UNDER_THRESHOLD) return '120000'
  return String(order % 3 === 2 ? 30_000_000 + order * 100_000 : 200_000 + order * 10_000)
}

/** Half of those with such a name writes it with the older form. */
function written(name: string, order: number): string {
  const [family, given] = name.split(' ') as [string, string]
  return `${order % 2 === 0 ? (VARIANTS[family] ?? family) : family} ${given}`
}
