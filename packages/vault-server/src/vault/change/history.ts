import type { NumberHistory } from '@fuin/sdk/api'
import type { Deps } from '../deps.ts'
import { requireSubject } from '../subjects.ts'
import { amendmentsOf } from './amendments.ts'

/** Every number of a person that was accepted, and the purposes that were added to them. Opens nothing. */
export async function numberHistory(
  deps: Deps,
  organization: string,
  subject: string,
): Promise<NumberHistory> {
  const rows = await deps.store.read(async tx => {
    await requireSubject(tx, organization, subject)
    return tx.acceptedNumbers(organization, subject)
  })
  return {
    numbers: rows.map(({ item, request, generation, state, acceptedAt, acceptedBy, replacedAt }) => ({
      item,
      request,
      generation,
      state,
      acceptedAt: acceptedAt.toISOString(),
      acceptedBy,
      replacedAt: replacedAt?.toISOString() ?? null,
    })),
    amendments: await amendmentsOf(deps, organization, subject),
  }
}
