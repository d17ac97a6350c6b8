import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshDatabase } from '../../test/support/shared-postgres.ts'
import { openPglite, openPostgres, type Database } from '../store/db.ts'
import type { ShredStore } from '../vault/ports.ts'
import { FileShredStore } from './file-store.ts'
import { loadMasterKey } from './master-key.ts'
import { PostgresShredStore } from './postgres-store.ts'

const masterKey = Buffer.alloc(32, 9)
const clock = { now: () => new Date('2026-11-24T00:00:00Z') }
let folder: string
let database: Database | undefined

const KINDS = {
  file: async (): Promise<ShredStore> => new FileShredStore(join(folder, 'shred'), masterKey, clock),
  postgres: async (): Promise<ShredStore> => {
    database ??= await openPglite(folder)
    return PostgresShredStore.open(join(folder, 'shred'), masterKey, clock, database.knex)
  },
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fuin-shred-'))
})
afterEach(async () => {
  await database?.close()
  database = undefined
  rmSync(folder, { recursive: true, force: true })
})

describe.each(['file', 'postgres'] as const)('the shred store %s', kind => {
  it('keeps keys over a restart and a new epoch, and nothing of the destroyed ones', async () => {
    let store = await KINDS[kind]()
    const slots = await store.allocate(50)
    const [dead, live] = [slots.slice(0, 20), slots.slice(20)]
    await store.destroy(dead.map(({ id }) => id))
    await store.destroy(dead.map(({ id }) => id)) // twice is harmless
    for (const action of ['restart', 'roll', 'restart', 'roll']) {
      if (action === 'roll') await store.roll()
      else {
        await store.close()
        store = await KINDS[kind]()
      }
      expect(await store.read(dead.map(({ id }) => id))).toEqual(dead.map(() => null))
      expect(await store.read(live.map(({ id }) => id))).toEqual(live.map(({ key }) => key))
    }
    await store.close()
  })

  it('never gives the key of a new slot for the id of a destroyed one', async () => {
    const store = await KINDS[kind]()
    const [old] = await store.allocate(1)
    await store.destroy([old!.id])
    await store.allocate(10)
    expect(await store.read([old!.id, 'nonsense', ''])).toEqual([null, null, null])
    await store.close()
  })

  it('destroys the epoch key when the epoch rolls', async () => {
    const store = await KINDS[kind]()
    await store.allocate(3)
    const before = readFileSync(join(folder, 'shred', 'epoch-1.key'))
    await store.roll()
    expect(existsSync(join(folder, 'shred', 'epoch-1.key'))).toBe(false)
    for (const name of readdirSync(join(folder, 'shred'))) {
      expect(readFileSync(join(folder, 'shred', name)).includes(before.subarray(12))).toBe(false)
    }
    await store.close()
  })

  it('does not open under another master key', async () => {
    const store = await KINDS[kind]()
    const [slot] = await store.allocate(1)
    await store.close()
    const other = Buffer.alloc(32, 1)
    const opened = async () =>
      kind === 'file'
        ? new FileShredStore(join(folder, 'shred'), other, clock).read([slot!.id])
        : (await PostgresShredStore.open(join(folder, 'shred'), other, clock, database!.knex)).read([
            slot!.id,
          ])
    await expect(opened()).rejects.toThrow(/master key/u)
  })
})

describe('the shred store in files', () => {
  it('overwrites a record in place', async () => {
    const store = await KINDS.file()
    const [slot] = await store.allocate(1)
    const path = join(folder, 'shred', 'epoch-1.slots')
    const record = readFileSync(path)
    await store.destroy([slot!.id])
    expect(readFileSync(path).equals(Buffer.alloc(record.length))).toBe(true)
    await store.close()
  })

  it('belongs to one process', async () => {
    const store = await KINDS.file()
    await expect(KINDS.file()).rejects.toThrow(/Another process/u)
    await store.close()
    await (await KINDS.file()).close()
  })

  it('destroys at start what a crash in a roll left behind', async () => {
    const store = await KINDS.file()
    const [slot] = await store.allocate(1)
    const old = readFileSync(join(folder, 'shred', 'epoch-1.key'))
    await store.roll()
    await store.close()
    writeFileSync(join(folder, 'shred', 'epoch-1.key'), old)
    const again = await KINDS.file()
    expect(existsSync(join(folder, 'shred', 'epoch-1.key'))).toBe(false)
    expect(await again.read([slot!.id])).toEqual([slot!.key])
    await again.close()
  })
})

describe('the shred store in PostgreSQL, of two instances', () => {
  let now: Date
  const moving = { now: () => now }
  const open = (): Promise<ShredStore> =>
    PostgresShredStore.open(join(folder, 'shred'), masterKey, moving, database!.knex)
  beforeEach(async () => {
    now = clock.now()
    database = openPostgres(await freshDatabase())
  })

  it('keeps what one allocates while the other begins a new epoch', async () => {
    const [one, other] = [await open(), await open()]
    const before = await other.allocate(2)
    await one.roll()
    const after = await other.allocate(2)
    const slots = [...before, ...after]
    for (const store of [one, other, await open()])
      expect(await store.read(slots.map(({ id }) => id))).toEqual(slots.map(({ key }) => key))
    expect(readdirSync(join(folder, 'shred'))).toEqual(['epoch-2.key'])
  })

  it('rolls once when both find that it is time', async () => {
    const [one, other] = [await open(), await open()]
    now = new Date('2026-11-25T00:00:01Z')
    await one.roll()
    await other.roll()
    expect(readdirSync(join(folder, 'shred'))).toEqual(['epoch-2.key'])
    expect(other.epochStartedAt).toEqual(now)
  })

  it('refuses to start without the volume that holds the epoch key', async () => {
    await open()
    const elsewhere = PostgresShredStore.open(join(folder, 'elsewhere'), masterKey, clock, database!.knex)
    await expect(elsewhere).rejects.toThrow(/Mount the volume/u)
  })

  it('destroys at start what a crash after a roll left behind', async () => {
    const store = await open()
    const old = readFileSync(join(folder, 'shred', 'epoch-1.key'))
    await store.roll()
    writeFileSync(join(folder, 'shred', 'epoch-1.key'), old)
    await open()
    expect(readdirSync(join(folder, 'shred'))).toEqual(['epoch-2.key'])
  })
})

describe('the master key', () => {
  it('is made once, for the owner alone, and must be whole', async () => {
    const path = join(folder, 'master.key')
    const key = loadMasterKey(path)
    expect(loadMasterKey(path)).toEqual(key)
    const { statSync } = await import('node:fs')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    writeFileSync(path, key.subarray(1))
    expect(() => loadMasterKey(path)).toThrow(/32 bytes/u)
  })
})
