import type { Knex } from 'knex'
import type { Room, Unfinished } from '../vault/room.ts'
import type { ItemRow } from '../vault/rows.ts'
import type { Tx } from '../vault/store.ts'
import { toRow } from './rows.ts'
import { PUT_ITEM, type Run, UNFINISHED } from './statements.ts'

/**
 * How many calls may be between their count and their commit, unseen by each other: a statement in flight holds a
 * connection, an instance has 16 of them. Up to three instances for one link, sixteen for an organization.
 */
const UNSEEN = { ofRequest: 48, ofOrganization: 256 }

/** The largest body that one call can begin. */
const BODY_MAX = 16 * 1024 * 1024

/**
 * Keeps an item if there is room. Calls that come together do not see each other's rows, so near the end of the room they
 * take turns; far from it nothing is locked, since all that is in flight would still fit.
 *
 * @returns whether it was kept
 */
export function putItemOn(
  run: Run,
  transaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
): (row: ItemRow, room: Room) => Promise<boolean> {
  return async (row, room) => {
    const easy = { ...room, ...spare(room.uploads, room.bytes, UNSEEN.ofOrganization) }
    const { uploads } = spare(room.ofRequest.uploads, 0, UNSEEN.ofRequest)
    // Bodies of one link are few and large: it always takes turns with itself for them.
    if (
      row.bodyLength === null &&
      (await put(run, row, { ...easy, ofRequest: { ...room.ofRequest, uploads } }))
    )
      return true
    // Whoever has no room waits for nobody, and holds no connection meanwhile.
    if (!(await mayFit(run, row, room))) return false
    return transaction(async tx => {
      await tx.lockRequest(row.organization, row.request)
      if (await tx.putItem(row, easy)) return true
      await tx.lockOrganization(row.organization)
      return tx.putItem(row, room)
    })
  }
}

type Part = Pick<Tx, 'unfinished' | 'lockRequest' | 'lockOrganization' | 'putItem'>

/** The same inside a transaction, after whatever it locked. */
export function putItemStore(knex: Knex, run: Run): Part {
  return {
    unfinished: (organization, request) => unfinishedOn(run, organization, request),
    async lockRequest(organization, id) {
      await knex('requests').where({ organization, id }).forNoKeyUpdate().select('id')
    },
    async lockOrganization(organization) {
      await knex('organizations').where({ organization }).forNoKeyUpdate().select('organization')
    },
    putItem: (row, room) => put(run, row, room),
  }
}

async function mayFit(run: Run, row: ItemRow, room: Room): Promise<boolean> {
  const { organization, request, bodyLength } = row
  const held = await unfinishedOn(run, organization, request)
  return (
    held.own < room.ofRequest.uploads &&
    held.ownBytes + (bodyLength ?? 0) <= room.ofRequest.bytes &&
    held.uploads < room.uploads &&
    held.bytes + (bodyLength ?? 0) <= room.bytes
  )
}

async function unfinishedOn(run: Run, organization: string, request: string): Promise<Unfinished> {
  const [row] = await run(UNFINISHED, [organization, request])
  const { uploads, bytes, own, ownBytes, ownOldest, oldest } = toRow<Record<keyof Unfinished, unknown>>(row!)
  return {
    uploads: Number(uploads),
    bytes: Number(bytes),
    own: Number(own),
    ownBytes: Number(ownBytes),
    ownOldest: ownOldest as Date | null,
    oldest: oldest as Date | null,
  }
}

async function put(run: Run, row: ItemRow, { ofRequest, uploads, bytes }: Room): Promise<boolean> {
  const { organization, id, subject, request, generation, kind, putHash, envelope } = row
  const { envelopeSlot, bodySlot, bodyLength, createdAt, sequence } = row
  const kept = await run(PUT_ITEM, [
    ...[organization, id, subject, request, generation, kind, putHash, envelope],
    ...[envelopeSlot, bodySlot, bodyLength, createdAt, sequence],
    ...[ofRequest.uploads, ofRequest.bytes, uploads, bytes],
  ])
  return kept.length === 1
}

function spare(uploads: number, bytes: number, unseen: number): { uploads: number; bytes: number } {
  return { uploads: uploads - unseen, bytes: bytes - unseen * BODY_MAX }
}
