import type { StatementKind, StatementPage, StatementView } from '../../api/index.ts'
import { openStatement } from '../../request/statement.ts'
import type { OrganizationContext } from '../context.ts'
import { requestOf } from '../requests.ts'
import { optional, Subjects, type SubjectRef } from '../subjects.ts'
import type { CallOptions } from '../vault-http.ts'

/** What a person said through the link or session of a request. */
export interface PersonSaid {
  request: string
  kind: StatementKind
  /** By the clock of the vault. */
  givenAt: string
  /** When the person took it back; null while it stands. */
  takenBackAt: string | null
  /**
   * Whether it was written by somebody with the link or session of this request, or by this host. When false, the vault
   * claims something that it cannot show, or the person was erased: ask the person before anything is done.
   */
  proven: boolean
  /** Code of `DECLINE_REASONS`; null without a proven one. */
  reason: string | null
  words: string | null
}

/** Which statements to list. */
export interface ListStatements extends CallOptions {
  /** RFC 3339. */
  since?: string
  request?: string
}

/** What people said, oldest first. */
export async function listStatements(
  context: OrganizationContext,
  { since, request, signal }: ListStatements = {},
): Promise<PersonSaid[]> {
  const said: PersonSaid[] = []
  for (let after: string | null | undefined; after !== null;) {
    const query = new URLSearchParams({ limit: '200' })
    if (since !== undefined) query.set('since', new Date(since).toISOString())
    if (request !== undefined) query.set('request', request)
    if (after !== undefined) query.set('after', after)
    const path = context.path(`/statements?${query.toString()}`)
    const page = await context.http.json<StatementPage>({ method: 'GET', path, ...optional(signal) })
    // An answer about another request is no answer.
    const own = page.data.filter(view => request === undefined || view.request === request)
    said.push(...(await Promise.all(own.map(view => opened(context, view)))))
    after = page.next
  }
  return said
}

/** The refusal of a person that stands, on the newest request. */
export async function declination(
  context: OrganizationContext,
  ref: SubjectRef,
  options: CallOptions = {},
): Promise<PersonSaid | null> {
  return standing(context, ref, 'decline', options)
}

/** The newest wish of a person to have something corrected, on the newest request. */
export async function wishedCorrection(
  context: OrganizationContext,
  ref: SubjectRef,
  options: CallOptions = {},
): Promise<PersonSaid | null> {
  return standing(context, ref, 'correction', options)
}

async function standing(
  context: OrganizationContext,
  ref: SubjectRef,
  kind: StatementKind,
  options: CallOptions,
): Promise<PersonSaid | null> {
  const subject = await new Subjects(context).get(ref, options)
  const all = await listStatements(context, { request: requestOf(subject), ...options })
  return all.findLast(said => said.kind === kind && said.takenBackAt === null) ?? null
}

async function opened(context: OrganizationContext, view: StatementView): Promise<PersonSaid> {
  const { request, generation, round, kind, statement, givenAt, takenBackAt } = view
  const place = { organization: context.organization, request, generation, round, kind }
  const candidates = await (await context.keyring()).requestKeys(request, generation)
  for (const { manifestKey } of statement === null ? [] : candidates) {
    const said = await openStatement(statement!, place, manifestKey)
    if (said === null) continue
    const { reason = null, words = null } = said
    return { request, kind, givenAt, takenBackAt, proven: true, reason, words }
  }
  return { request, kind, givenAt, takenBackAt, proven: false, reason: null, words: null }
}
