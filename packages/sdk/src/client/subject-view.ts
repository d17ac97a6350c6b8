import type { Subject, SubjectKind, SubjectState } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import type { Relationship } from '../format/person.ts'
import type { Keyring } from '../keys/keyring.ts'
import type { Payment } from '../people/values.ts'
import type { OrganizationContext } from './context.ts'
import type { CallOptions } from './vault-http.ts'

/** A person: by the host's own id (employee number), or by the vault's. */
export type SubjectRef = { externalId: string } | { id: string }

/** Words about a person beside the name, all optional. Encrypted with it: the vault sees none of them. */
export interface SubjectDetails {
  /** Reading of the name, in katakana as a rule. */
  kana?: string
  department?: string
  email?: string
  phone?: string
  /** Tag of BCP 47 in which the person wants to be written to, such as `vi`. */
  language?: string
  /** `YYYY-MM-DD` */
  birthDate?: string
  /** Of a dependent, to the employee. */
  relationship?: Relationship
  /** `YYYY-MM-DD` */
  joinedOn?: string
  /** `YYYY-MM-DD`; taken away again when the person comes back. */
  leftOn?: string
  /** 法人番号 of a corporation: it is public, and a corporation has no individual number. */
  corporateNumber?: string
  /** For what a partner is paid. */
  payment?: Payment
  address?: string
  /** Whole yen that are paid in a year, digits. */
  amount?: string
}

/** A person as the host sees them: the label opened, and proven to belong to this id. */
export interface SubjectView {
  id: string
  kind: SubjectKind
  state: SubjectState
  /** Null once erased. */
  name: string | null
  externalId: string | null
  /** Further words of the label, such as a department. */
  details: Readonly<SubjectDetails>
  dependentOf: string | null
  /** The newest request that names the person. */
  request: string | null
  /** The request whose number is in force. */
  acceptedRequest: string | null
  /** The last day in Japan on which the number is kept, `YYYY-MM-DD`; null while nobody has set one. */
  keepUntil: string | null
  createdAt: string
  changedAt: string
}

/** A person to store. Everything but `kind` is encrypted before it leaves the host. */
export interface NewSubject {
  externalId: string
  kind: SubjectKind
  name: string
  details?: SubjectDetails
  /** The employee whose dependent this is. */
  dependentOf?: SubjectRef
}

interface Label {
  externalId: string
  name: string
  details?: SubjectDetails
}

/** Opens the label, which is bound to organization and id. */
export async function viewOf(context: OrganizationContext, subject: Subject): Promise<SubjectView> {
  const { id, kind, state, dependentOf, request, acceptedRequest, keepUntil, createdAt, changedAt } = subject
  const keyring = await context.keyring()
  const label = subject.label === null ? null : ((await keyring.openBox('label', id, subject.label)) as Label)
  return {
    id,
    kind,
    state,
    name: label?.name ?? null,
    externalId: label?.externalId ?? null,
    details: label?.details ?? {},
    dependentOf,
    request,
    acceptedRequest,
    keepUntil,
    createdAt,
    changedAt,
  }
}

/** What is encrypted of a person. */
export function labelOf({ externalId, name, details }: NewSubject): Label {
  return { externalId, name, ...(details === undefined ? {} : { details }) }
}

/** Tag of the department, for staff who may see some departments only; null where there is none. */
export async function departmentOf(keyring: Keyring, { details }: NewSubject): Promise<string | null> {
  const name = details?.department?.trim() ?? ''
  return name === '' ? null : keyring.departmentTag(name)
}

/** An optional signal as an optional member. */
export function optional(signal: AbortSignal | undefined): CallOptions {
  return signal === undefined ? {} : { signal }
}

/** What a vault gets that shows another person than it was asked for. */
export function somebodyElse(): FuinError {
  return new FuinError('context_mismatch', 'The vault answered with somebody else.')
}
