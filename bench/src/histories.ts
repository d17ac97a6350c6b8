import { Fuin, type HistoryQuery, type Staff } from '@fuin/sdk/node'
import { createTestOrganization } from '@fuin/sdk/testing'
import { RARE } from './log/fill.ts'
import { filledVault } from './log/filled-vault.ts'
import { median } from './measure.ts'
import type { Row } from './table.ts'

const SMALL = 10_000
const LARGE = 1_000_000
const ROUNDS = 25

const QUERIES: Readonly<Record<string, HistoryQuery>> = {
  newest: { history: 'display' },
  'of one person': { history: 'display', person: { id: RARE.subject } },
  'by one of staff': { history: 'display', staff: { id: RARE.actor } },
  'for a purpose': { history: 'display', purpose: 'EI' },
  'of one action': { history: 'output', action: 'release' },
  refused: { history: 'display', result: 'refused' },
  'of one minute': {
    history: 'display',
    from: '2026-01-01T00:01:00.000Z',
    until: '2026-01-01T00:02:00.000Z',
  },
}

/** Lists of histories as logs grow, on PostgreSQL: found, proven and opened. */
export async function benchHistories(): Promise<Row[]> {
  const vault = await filledVault([SMALL, LARGE], createTestOrganization)
  try {
    const [small, large] = vault.organizations.map(({ id, ...one }) => {
      const fuin = new Fuin({ ...one, vault: vault.url, keyrings: () => one.keyring })
      return fuin.organization(id).as({ externalId: 'u1', permissions: ['audit'] })
    })
    const rows: Row[] = []
    for (const [name, query] of Object.entries(QUERIES))
      rows.push(await compared(name, query, small!, large!))
    return rows
  } finally {
    await vault.stop()
  }
}

async function compared(name: string, query: HistoryQuery, small: Staff, large: Staff): Promise<Row> {
  const times: Record<'small' | 'large', number[]> = { small: [], large: [] }
  for (let round = 0; round < ROUNDS; round++) {
    for (const [size, staff] of [
      ['small', small],
      ['large', large],
    ] as const) {
      const began = performance.now()
      // As many in both: what is measured is how they are found.
      await staff.audit.list({ ...query, limit: 2 })
      times[size].push(performance.now() - began)
    }
  }
  const [base, rate] = [median(times.small), median(times.large)]
  return { what: `history of 1,000,000: ${name}`, rate, unit: 'ms', beside: 'of 10,000', base }
}
