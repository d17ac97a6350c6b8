import type { NeedsAttention, Page } from '@fuin/sdk/api'
import type { Deps } from './deps.ts'
import { triesLeft } from './gate-state.ts'
import type { ListOptions } from './store.ts'

/** Requests that wait for the host: more time is wanted, or the passcode was wrong too often. */
export async function listAttention(
  deps: Deps,
  organization: string,
  options: ListOptions,
): Promise<Page<NeedsAttention>> {
  return deps.store.read(async tx => {
    const rows = await tx.attention(organization, { ...options, limit: options.limit + 1 })
    const data = await Promise.all(
      rows.slice(0, options.limit).map(async row => ({
        id: row.id,
        generation: row.generation,
        subjects: await tx.requestSubjects(organization, row.id),
        triesLeft: triesLeft(row),
        renewalWantedAt: row.renewalWantedAt?.toISOString() ?? null,
      })),
    )
    return { data, next: rows.length > options.limit ? data.at(-1)!.id : null }
  })
}
