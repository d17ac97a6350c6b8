import { seeded } from './random.ts'
import { sampleNumbers } from './sample-numbers.ts'

/** Somebody who does not exist. */
export interface SamplePerson {
  externalId: string
  name: string
  kana: string
  department: string
  /** Twelve digits. */
  number: string
}

const FAMILY = [
  ['佐藤', 'サトウ'],
  ['鈴木', 'スズキ'],
  ['高橋', 'タカハシ'],
  ['田中', 'タナカ'],
  ['伊藤', 'イトウ'],
  ['渡辺', 'ワタナベ'],
  ['山本', 'ヤマモト'],
  ['中村', 'ナカムラ'],
  ['小林', 'コバヤシ'],
  ['加藤', 'カトウ'],
  ['吉田', 'ヨシダ'],
  ['山田', 'ヤマダ'],
  ['佐々木', 'ササキ'],
  ['松本', 'マツモト'],
  ['井上', 'イノウエ'],
] as const
const GIVEN = [
  ['花子', 'ハナコ'],
  ['太郎', 'タロウ'],
  ['陽菜', 'ヒナ'],
  ['蓮', 'レン'],
  ['結衣', 'ユイ'],
  ['大翔', 'ヒロト'],
  ['美咲', 'ミサキ'],
  ['翔太', 'ショウタ'],
  ['葵', 'アオイ'],
  ['健一', 'ケンイチ'],
  ['由美', 'ユミ'],
  ['直樹', 'ナオキ'],
  ['恵子', 'ケイコ'],
] as const
const DEPARTMENTS = ['営業部', '開発部', '総務部', '人事部', '製造部', '経理部'] as const

/** People with employee numbers from `E-1001` on, all with different names up to 195, the same for one seed. */
export function samplePeople(seed: number, count: number): SamplePerson[] {
  const next = seeded(seed)
  const numbers = sampleNumbers(seed, count)
  const start = next(FAMILY.length * GIVEN.length)
  return numbers.map((number, index) => {
    // A step that shares no factor with 15 × 13 walks through every pair before it comes back.
    const pair = (start + index * 29) % (FAMILY.length * GIVEN.length)
    const family = FAMILY[pair % FAMILY.length]!
    const given = GIVEN[Math.floor(pair / FAMILY.length)]!
    return {
      externalId: `E-${1001 + index}`,
      name: `${family[0]} ${given[0]}`,
      kana: `${family[1]} ${given[1]}`,
      department: DEPARTMENTS[next(DEPARTMENTS.length)]!,
      number,
    }
  })
}
