import type { Item } from './items.ts'

export type SubjectKind = 'employee' | 'dependent' | 'partner' | 'shareholder' | 'payer'

/** States of a subject: 未依頼, 依頼中, 提出済, 差戻し, 取得済, 提供しない, 廃棄時期, 廃棄中, 廃棄済. */
export type SubjectState =
  | 'not-requested'
  | 'requested'
  | 'submitted'
  | 'returned'
  | 'accepted'
  | 'declined'
  | 'due'
  | 'erasing'
  | 'erased'

/** `PUT /v1/organizations/{organization}/subjects/{subject}`, permission `request`. */
export interface PutSubject {
  kind: SubjectKind
  /** HMAC tag of the host's own id (employee number): 32 bytes. Keyed, so it tells the vault nothing. */
  tag: string
  /** A box (`b1.…`) with name and employee number. At most 4,096 characters. */
  label: string
  /** The employee whose dependent this is. */
  dependentOf?: string
  /**
   * HMAC tag of the department, 32 bytes, so that staff can be limited to some departments; null: none. Left out: as before.
   */
  department?: string | null
}

/** One subject of a batch, with its id. */
export interface PutSubjectInBatch extends PutSubject {
  id: string
}

/**
 * `POST /v1/organizations/{organization}/subjects/batch`, permission `request`: all of them or none, one log entry
 * each. An employee stands before the dependents. The same batch again changes nothing. Answers a {@link Page}.
 */
export interface PutSubjects {
  /** 1 to 200, every id once. */
  subjects: PutSubjectInBatch[]
}

/**
 * `PUT /v1/organizations/{organization}/subjects/{subject}/retention`, permission `erase`: until when the number has to be
 * kept. Once that day is over in Japan, `accepted` becomes `due` by itself (番号法20条). Nothing is destroyed by it. A later
 * day, or null, makes `accepted` of `due`. Answers the {@link Subject}.
 */
export interface SetRetention {
  /** The last day on which it is kept, `YYYY-MM-DD` in Japan; null: the relation with the person goes on. */
  keepUntil: string | null
}

export interface Subject {
  id: string
  kind: SubjectKind
  state: SubjectState
  tag: string
  /** Null once erased. */
  label: string | null
  dependentOf: string | null
  /** The newest request that names the subject. */
  request: string | null
  /** The request whose number is in force. */
  acceptedRequest: string | null
  /** The last day in Japan on which the number is kept, `YYYY-MM-DD`; null while nobody has set one. */
  keepUntil: string | null
  createdAt: string
  changedAt: string
}

/**
 * `POST /v1/organizations/{organization}/subjects/lookup`, any key: many people in one call. It changes nothing and writes no entry;
 * against the limit of calls it counts as one for each person named.
 */
export interface LookUpSubjects {
  /** 1 to 100 people: by id, whatever became of them, or by tag, unless erased. */
  subjects: ({ id: string } | { tag: string })[]
  /** Whether their items are wanted too. */
  items?: boolean
}

/** The answer, in no order: each person once. Whoever is unknown or of another organization is missing. */
export interface FoundSubjects {
  data: FoundSubject[]
}

export interface FoundSubject {
  subject: Subject
  /** Null when they were not asked for. */
  items: Item[] | null
}

/** Keyset pagination: `?after=<next>&limit=<1..200>`. */
export interface Page<T> {
  data: T[]
  /** Pass as `after` for the next page; null at the end. */
  next: string | null
}
