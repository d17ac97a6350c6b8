import type { ApiKeyRow } from '../rows.ts'
import type { KeyUsed } from './use.ts'

/** API keys, inside a transaction. */
export interface KeyTx {
  insertApiKey(row: ApiKeyRow): Promise<void>
  /** All of an organization, oldest first. @param lock - until the transaction ends */
  apiKeys(organization: string, lock?: boolean): Promise<ApiKeyRow[]>
  updateApiKey(organization: string, id: string, change: Partial<ApiKeyRow>): Promise<void>
  /** Notes uses that are a minute newer than what is known. */
  markKeysUsed(used: readonly KeyUsed[]): Promise<void>
}
