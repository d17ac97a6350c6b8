import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileState } from '@fuin/sdk/node'
import { newId } from '@fuin/sdk/format'
import { opsPerSecond } from './measure.ts'
import type { Row } from './table.ts'

/** What is remembered of each person: request, generation, number, acceptance. */
const RECORDS = 4

/** The host state on files, of 10,000 people and of 100: looking up and changing, beside reading the file whole. */
export async function benchState(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fuin-bench-state-'))
  try {
    const state = fileState(folder)
    const of = (people: number): { organization: string; names: string[]; file: string } => {
      const organization = newId('org')
      const names = Array.from({ length: people * RECORDS }, () => `number:${newId('req')}:${newId('sub')}`)
      const file = join(folder, `${organization}.json`)
      const versions = Object.fromEntries(names.map(name => [name, 1]))
      writeFileSync(file, JSON.stringify({ v: 1, checkpoint: null, versions }))
      return { organization, names, file }
    }
    const [many, few] = [of(10_000), of(100)]
    let at = 0
    const next = (names: string[]): string => names[(at += 7919) % names.length]!
    const rates = await opsPerSecond({
      many: () => state.newest(many.organization, next(many.names)),
      few: () => state.newest(few.organization, next(few.names)),
      whole: () => Promise.resolve(JSON.parse(readFileSync(many.file, 'utf8').split('\n')[0]!)),
      changeMany: () => state.raise(many.organization, next(many.names), ++at),
      changeFew: () => state.raise(few.organization, next(few.names), ++at),
    })
    const row = (what: string, rate: string, beside: string, base: string): Row => ({
      ...{ what: `state: ${what}`, rate: rates[rate]!, unit: '/s', beside, base: rates[base]! },
    })
    return [
      row('look-ups, 10,000 people', 'many', 'the file read whole', 'whole'),
      row('the same', 'many', '100 people', 'few'),
      row('changes, each synced, 10,000 people', 'changeMany', '100 people', 'changeFew'),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
