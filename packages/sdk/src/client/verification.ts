import type { Request } from '../api/index.ts'
import type { Keyring } from '../keys/keyring.ts'
import type { StaffContext } from './context.ts'
import { refuseNumbers } from './no-number.ts'
import { fetchRequest, requestOf } from './requests.ts'
import { optional, Subjects, type SubjectRef } from './subjects.ts'
import type { CallOptions } from './vault-http.ts'

/** A paper that somebody looked at. */
export interface CheckedPaper {
  /** `sub_…` whose paper it is. */
  subject: string
  /** Code of the paper, such as `mynumber-card`. */
  document: string
  sides: ('front' | 'back')[]
}

/** What was looked at, and why that is enough. Never a number: words with one are refused. */
export interface NewVerification {
  /** Default: none, as where an account of the employer identifies. */
  papers?: CheckedPaper[]
  /** Articles on which number and identity were verified, such as `番号法16条1号`. */
  basis?: string[]
  /** Questions of the checklist, and how they were answered. */
  checks?: { id: string; subject?: string; answer: 'yes' | 'no' | 'not-applicable' }[]
  /** Anything else, in words. */
  note?: string
}

/** The record of a verification (本人確認の記録), kept as a box that the vault cannot read. */
export interface VerificationRecord extends NewVerification {
  papers: CheckedPaper[]
  basis: string[]
  /** The host's own id of who checked. */
  checker: string
  /** RFC 3339, by the clock of the host. */
  checkedAt: string
  /** Who looked first, where the organization asks for two people. */
  first?: { checker: string; checkedAt: string }
}

/** A record with what the vault knows of it. */
export interface Verification {
  record: VerificationRecord
  request: string
  /** `act_…` of who decided, as it stands in the log. */
  actor: string
  decidedAt: string
}

/** Completes a record by who checks and when. */
export async function newRecord(
  context: StaffContext,
  request: Request,
  verification: NewVerification,
): Promise<VerificationRecord> {
  const { papers = [], basis = [], checks, note } = verification
  const first = await firstCheck(await context.keyring(), request)
  const record: VerificationRecord = {
    papers,
    basis,
    ...(checks === undefined ? {} : { checks }),
    ...(note === undefined ? {} : { note }),
    checker: context.member.externalId,
    checkedAt: new Date().toISOString(),
    ...(first === null ? {} : { first }),
  }
  refuseNumbers(record)
  return record
}

async function firstCheck(
  keyring: Keyring,
  request: Request,
): Promise<NonNullable<VerificationRecord['first']> | null> {
  const { decision } = request
  if (decision?.decision !== 'check' || decision.note === null) return null
  const { checker, checkedAt } = (await keyring.openBox(
    'record',
    request.id,
    decision.note,
  )) as VerificationRecord
  return { checker, checkedAt }
}

/** The record of a person's newest acceptance; null while there is none. */
export async function verification(
  context: StaffContext,
  ref: SubjectRef,
  { signal }: CallOptions = {},
): Promise<Verification | null> {
  const subject = await new Subjects(context).get(ref, optional(signal))
  const { id, decision } = await fetchRequest(context, subject.acceptedRequest ?? requestOf(subject), signal)
  if (decision?.decision !== 'accept' || decision.note === null) return null
  const keyring = await context.keyring()
  const record = (await keyring.openBox('record', id, decision.note)) as VerificationRecord
  return { record, request: id, actor: decision.actor, decidedAt: decision.decidedAt }
}
