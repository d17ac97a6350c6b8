import type { PutRequest } from '@fuin/sdk/api'
import { VaultError } from '../errors.ts'
import { sealText } from './outer.ts'
import type { ManifestRow, RequestRow } from './rows.ts'
import type { Tx } from './store.ts'

/** AAD of an encrypted manifest. Its sequence is bound by the host, inside. */
export function manifestAad(organization: string, request: string, generation: number): string {
  return `manifest:${organization}:${request}:${generation}`
}

/** AAD of the host's box of a passcode. */
export function passcodeAad(organization: string, request: string, generation: number): string {
  return `passcode:${organization}:${request}:${generation}`
}

/** AAD of the host's own notes on a request. */
export function noteAad(organization: string, request: string): string {
  return `note:${organization}:${request}`
}

/** @throws {VaultError} `not_found` */
export async function requireRequest(
  tx: Tx,
  organization: string,
  id: string,
  lock = false,
): Promise<RequestRow> {
  const row = await tx.request(organization, id, lock)
  // What came through a poster is in quarantine: only the matching queue reaches it.
  if (row === null || row.intake !== null) throw new VaultError('not_found', 'There is no such request.')
  return row
}

/**
 * Everybody exists, and everybody was told purposes of their own.
 *
 * @throws {VaultError} `not_found`, `erased`, `invalid_request`
 */
export async function checkAsked(tx: Tx, organization: string, body: PutRequest): Promise<void> {
  const told = Object.keys(body.purposes)
  if (told.length !== body.subjects.length || !body.subjects.every(subject => told.includes(subject))) {
    throw new VaultError('invalid_request', 'Name the purposes of each subject, and of nobody else.')
  }
  for (const subject of body.subjects) {
    const row = await tx.subject(organization, subject)
    if (row === null) throw new VaultError('not_found', 'A subject of this request does not exist.')
    if (row.state === 'erasing' || row.state === 'erased')
      throw new VaultError('erased', 'A subject of this request was erased.')
  }
}

/** A manifest as it is kept, with the passcode of its generation. */
export function manifestRow(
  key: Buffer,
  { organization, id }: Pick<RequestRow, 'organization' | 'id'>,
  { generation, sequence, purposes, manifest, gate }: PutRequest,
): ManifestRow {
  const box = sealText(key, manifestAad(organization, id, generation), manifest)
  const passcode =
    gate === undefined ? null : sealText(key, passcodeAad(organization, id, generation), gate.passcode)
  return { organization, request: id, generation, sequence, purposes, box, passcode }
}

/** The hash of the proof that opens the gate, as it is kept. */
export function gateHashOf({ gate }: PutRequest): Buffer | null {
  return gate === undefined ? null : Buffer.from(gate.proofHash, 'base64url')
}
