import type { ProvenEntry, Rehire } from '../../api/index.ts'
import { FuinError } from '../../errors.ts'
import { openCheckpoint } from '../../log/index.ts'
import { whyNotAsked } from '../../rules/matrix.ts'
import { isRelated } from '../../rules/related.ts'
import { askedPerson } from '../asked-purposes.ts'
import type { StaffContext } from '../context.ts'
import { verifyEntry } from '../log-entry.ts'
import { refuseNumbers } from '../no-number.ts'
import { optional, type SubjectView } from '../subject-view.ts'
import type { CallOptions } from '../vault-http.ts'
import type { NewVerification } from '../verification.ts'
import { numberInForce, purposesTold } from './told.ts'

/** Why the number of somebody who is back may be used again, and for what. */
export interface RehireOrder {
  /** Codes for which it is used again. */
  purposes: readonly string[]
  /** What was checked, such as that it is the same person. Never a number. */
  record: NewVerification
}

/** What a kept number does not cover: by notice where it is related, else the person is asked anew. */
export interface MissingPurpose {
  purpose: string
  needs: 'notice' | 'request'
}

/** A kept number may not be used for everything that was named. Nothing was changed. */
export class RehireRefused extends FuinError {
  readonly missing: readonly MissingPurpose[]

  constructor(missing: readonly MissingPurpose[]) {
    const how = { notice: 'add it by notice (purposes.add)', request: 'ask for the number again' }
    super(
      'purpose_not_shown',
      missing.map(({ purpose, needs }) => `${purpose} is not covered: ${how[needs]}.`).join(' '),
    )
    this.missing = missing
  }
}

/** Where the guideline says that a number from before may be used again. */
const BASIS = '特定個人情報ガイドライン（事業者編）第4-1-(1)'

/** Uses the kept number again and verifies that this stands in the log. */
export async function rehire(
  context: StaffContext,
  subject: SubjectView,
  { purposes, record }: RehireOrder,
  { signal }: CallOptions = {},
): Promise<void> {
  refuseNumbers(record)
  const codes = [...new Set(purposes)].sort()
  if (codes.length === 0)
    throw new FuinError('input_invalid', 'Name the purposes for which it is used again.')
  const { number, told } = await numberInForce(context, subject, signal)
  const covered = purposesTold(told)
  const allowed = (code: string): boolean => whyNotAsked(code, askedPerson(subject)) === null
  const missing = codes
    .filter(code => !covered.includes(code) || !allowed(code))
    .map((purpose): MissingPurpose => ({
      purpose,
      needs: allowed(purpose) && isRelated(purpose, covered) ? 'notice' : 'request',
    }))
  if (missing.length > 0) throw new RehireRefused(missing)
  const keyring = await context.keyring()
  const note = await keyring.sealBox('record', subject.id, {
    basis: [BASIS],
    ...record,
    checker: context.member.externalId,
    checkedAt: new Date().toISOString(),
  })
  const actor = await context.actor()
  const body: Rehire = { purposes: codes, note }
  const path = context.path(`/subjects/${subject.id}/rehire`)
  const entry = await context.http.json<ProvenEntry>({
    method: 'POST',
    path,
    body,
    actor,
    ...optional(signal),
  })
  const { logKey } = keyring.vault
  verifyEntry(entry, openCheckpoint(String(entry.checkpoint), logKey), logKey, {
    organization: context.organization,
    action: 'subject.rehire',
    result: 'ok',
    actor: context.http.vouched(actor),
    subject: subject.id,
    request: number.request,
    generation: number.generation,
    purposes: codes,
  })
  await context.trust.absorb(logKey, entry.checkpoint)
}
