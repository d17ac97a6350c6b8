import type { HostDocuments } from './documents.ts'

/** The newest checkpoint of a log that was verified: signed with the pinned key, consistent with the one before. */
export interface StoredCheckpoint {
  size: number
  /** Signed note, whole. */
  checkpoint: string
}

/**
 * What the SDK must remember between runs: so that a vault cannot roll back, and the documents of an
 * organization. Losing the former is not fatal: the SDK then trusts the next answer as if it were the first.
 *
 * Several processes of one host must share one state.
 */
export interface HostState extends HostDocuments {
  /** The newest verified checkpoint of an organization's log, or null before the first contact. */
  checkpoint(organization: string): Promise<StoredCheckpoint | null>

  /**
   * Replaces the checkpoint, if it is still the one that the proof started from.
   *
   * @param from - size that was verified against; 0 when there was none
   * @returns false when somebody else replaced it in the meantime, or when the new one is smaller
   */
  advance(organization: string, from: number, next: StoredCheckpoint): Promise<boolean>

  /**
   * Replaces the checkpoint by one that does not continue it, after a restore was accepted by name. Nothing else calls it.
   *
   * @param known - what was stored until now, exactly
   * @returns false when it is no longer what is stored
   */
  restart(organization: string, known: StoredCheckpoint, next: StoredCheckpoint): Promise<boolean>

  /** The newest version of a record that this host wrote or saw; 0 when it never did. */
  newest(organization: string, record: string): Promise<number>

  /** Remembers a version; a lower one than known changes nothing. */
  raise(organization: string, record: string, version: number): Promise<void>
}
