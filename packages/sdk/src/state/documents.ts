import { FuinError } from '../errors.ts'

/** A document with the version that the next write has to name. */
export interface StoredDocument<T = unknown> {
  /** 1 for the first, one more with every change. */
  version: number
  value: T
}

/** The same in a list. */
export interface NamedDocument extends StoredDocument {
  name: string
}

/**
 * Small JSON documents of an organization: settings, templates, mappings of columns, what was sent and when.
 *
 * They hold ids, codes, dates and words that staff wrote for everybody. Never a name, an address, a number or
 * a secret: a passcode only as a box.
 */
export interface HostDocuments {
  /** @throws {FuinError} `input_invalid` for a name that is none, `state_unavailable` */
  document(organization: string, name: string): Promise<StoredDocument | null>

  /**
   * Writes a document, if nobody else did since it was read.
   *
   * @param name - 1 to 80 characters of `A-Z a-z 0-9 _ - . : /`
   * @param value - what JSON can hold, at most 1 MB
   * @param expectedVersion - the version that was read; 0 when there was none
   * @returns false when the document has another version by now; then read again
   * @throws {FuinError} `input_invalid`, `state_unavailable`
   */
  putDocument(organization: string, name: string, value: unknown, expectedVersion: number): Promise<boolean>

  /** Every document whose name begins with `prefix`, by name. */
  documents(organization: string, prefix: string): Promise<NamedDocument[]>

  /** Removes a document; nothing happens when there is none. */
  deleteDocument(organization: string, name: string): Promise<void>
}

const NAME = /^[\w.:/-]{1,80}$/u
const LARGEST = 1_000_000

/** @throws {FuinError} `input_invalid` */
export function checkedName(name: string): string {
  if (NAME.test(name)) return name
  throw new FuinError('input_invalid', 'Name a document with 1 to 80 letters, digits or _ - . : /')
}

/** @throws {FuinError} `input_invalid` */
export function documentText(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined
  if (text !== undefined && text.length <= LARGEST) return text
  throw new FuinError('input_invalid', 'A document is what JSON can hold, at most 1 MB.')
}

const TRIES = 50

/**
 * Reads a document, edits it, and writes it, again when somebody else was faster.
 *
 * @param edit - gets the value or null; returning `undefined` leaves the document as it is
 * @returns what is stored now
 * @throws {FuinError} `state_unavailable` when others are faster all the time; what `edit` throws
 */
export async function changeDocument<T>(
  documents: HostDocuments,
  place: { organization: string; name: string },
  edit: (value: T | null) => T | undefined,
): Promise<T | null> {
  const { organization, name } = place
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const stored = (await documents.document(organization, name)) as StoredDocument<T> | null
    const next = edit(stored === null ? null : structuredClone(stored.value))
    if (next === undefined) return stored?.value ?? null
    if (await documents.putDocument(organization, name, next, stored?.version ?? 0)) return next
  }
  throw new FuinError('state_unavailable', 'A document of the host state is being changed all the time.')
}
