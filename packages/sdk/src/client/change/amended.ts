import type { ReleasedItem } from '../../api/index.ts'
import { FuinError } from '../../errors.ts'
import { openAmendment } from '../../request/amendment.ts'
import type { OrganizationContext } from '../context.ts'

/**
 * Purposes that this organization added to a released item: what the vault withholds is not there, and what it invents
 * stops everything.
 *
 * @throws {FuinError} `amendment_invalid`, `vault_answer_invalid`
 */
export async function amendedPurposes(
  context: OrganizationContext,
  { item: { subject, request, generation }, amendments }: Pick<ReleasedItem, 'item' | 'amendments'>,
): Promise<string[]> {
  if (!Array.isArray(amendments) || !amendments.every(jws => typeof jws === 'string')) {
    throw new FuinError('vault_answer_invalid', 'The vault answered without what was added to this number.')
  }
  if (amendments.length === 0) return []
  const { organization } = context
  const { fingerprint } = await context.keyring()
  const place = { organization, subject, request, generation, fingerprint }
  const opened = await Promise.all(amendments.map(jws => openAmendment(jws, place)))
  return opened.flatMap(({ purposes }) => purposes)
}
