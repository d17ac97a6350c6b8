import type { SubjectKind } from '../../api/index.ts'
import type { ListedPerson } from '../people/person.ts'

/** Somebody of a submission, as the queue names them. */
export interface QueuedPerson {
  id: string
  kind: SubjectKind
  name: string | null
  kana: string | null
  externalId: string | null
  department: string | null
}

/** One submission that waits: everybody of one request, whoever submitted first. */
export interface QueuedSubmission {
  /** `req_…` */
  request: string
  /** When it was submitted, RFC 3339. */
  submittedAt: string
  people: QueuedPerson[]
  /** Somebody else has it on the screen; the name where the host gave one. */
  claim: { name: string | null } | null
}

export interface QueueFilter {
  /** A household with somebody of this kind. */
  kind?: SubjectKind
  department?: string
}

/** Groups people who wait for review by what they submitted together, the longest wait first. */
export function submissionsOf(
  waiting: readonly ListedPerson[],
  { kind, department }: QueueFilter = {},
): Omit<QueuedSubmission, 'claim'>[] {
  const households = new Map<string, ListedPerson[]>()
  for (const person of waiting) {
    if (person.request === null || person.request.submittedAt === null) continue
    const known = households.get(person.request.id)
    if (known === undefined) households.set(person.request.id, [person])
    else known.push(person)
  }
  return [...households]
    .filter(([, people]) =>
      people.some(
        person =>
          (kind === undefined || person.kind === kind) &&
          (department === undefined || (person.department ?? '') === department),
      ),
    )
    .map(([request, people]) => ({
      request,
      submittedAt: people[0]!.request!.submittedAt!,
      // Whoever the others belong to stands first.
      people: people
        .sort((a, b) => Number(a.dependentOf !== null) - Number(b.dependentOf !== null))
        .map(queued),
    }))
    .sort((a, b) => compare(a.submittedAt, b.submittedAt) || compare(a.request, b.request))
}

function queued({ id, kind, name, kana, externalId, department }: ListedPerson): QueuedPerson {
  return { id, kind, name, kana, externalId, department }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
