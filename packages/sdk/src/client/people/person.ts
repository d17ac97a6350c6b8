import type { StatusPerson, StatusRequest, SubjectKind, SubjectState } from '../../api/index.ts'
import type { Keyring } from '../../keys/keyring.ts'
import { normaliseName } from '../../people/search-key.ts'

/** States as staff see them: the vault's, and `opened` once the person has looked at the request. */
export type ListState = SubjectState | 'opened'

/** Somebody in the list of people, the label opened. No number is here, and nothing of it. */
export interface ListedPerson {
  id: string
  kind: SubjectKind
  state: ListState
  /** Null once erased. */
  name: string | null
  kana: string | null
  externalId: string | null
  department: string | null
  /** The employee whose dependent this is. */
  dependentOf: string | null
  changedAt: string
  /** The newest request that names the person. */
  request: StatusRequest | null
}

/** A person with what is searched and sorted by, in forms that compare fast. */
export interface IndexedPerson {
  readonly person: ListedPerson
  /** Name, kana and employee number in the form of {@link normaliseName}, apart by line breaks. */
  readonly search: string
  readonly kana: string
  readonly number: string
}

interface Label {
  externalId: string
  name: string
  details?: Record<string, string>
}

const WITHOUT_LABEL: ReadonlySet<SubjectState> = new Set(['erasing', 'erased'])

/**
 * Opens the label of a row of the vault. Whoever is being erased has none any more.
 *
 * @throws {FuinError} `key_unknown`, `context_mismatch`
 */
export async function indexed(keyring: Keyring, row: StatusPerson): Promise<IndexedPerson> {
  const { id, kind, dependentOf, changedAt, request } = row
  const closed = row.label === null || WITHOUT_LABEL.has(row.state)
  const label = closed ? null : ((await keyring.openBox('label', id, row.label!)) as Label)
  const kana = label?.details?.['kana'] ?? null
  const department = label?.details?.['department'] ?? null
  const name = label?.name ?? null
  const externalId = label?.externalId ?? null
  const keys = [name ?? '', kana ?? '', externalId ?? ''].map(text => normaliseName(text))
  return {
    person: {
      id,
      kind,
      state: stateOf(row),
      name,
      kana,
      externalId,
      department,
      dependentOf,
      changedAt,
      request,
    },
    search: keys.join('\n'),
    kana: keys[1]! === '' ? keys[0]! : keys[1]!,
    number: (externalId ?? '').replace(/\d+/gu, digits => digits.padStart(16, '0')),
  }
}

function stateOf({ state, request }: StatusPerson): ListState {
  return state === 'requested' && request?.state === 'open' && request.openedAt !== null ? 'opened' : state
}
