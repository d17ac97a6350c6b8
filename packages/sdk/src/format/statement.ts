import type { StatementKind } from '../api/index.ts'

/**
 * What a person says themselves (docs/format.md §4): written by the page, encrypted under the manifest key, which the vault
 * does not have. Only who holds the link, and the host, can write it.
 */
export interface PersonStatement {
  v: 'fuin/1'
  organization: string
  request: string
  generation: number
  round: number
  kind: StatementKind
  /** Code of {@link DECLINE_REASONS}; with `decline`. */
  reason?: string
  /** At most 500 characters. */
  words?: string
  /** By the clock of the person's device. */
  writtenAt: string
}
