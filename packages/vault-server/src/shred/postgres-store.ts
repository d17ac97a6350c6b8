import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Knex } from 'knex'
import type { Assurance, Clock, ShredStore, Slot } from '../vault/ports.ts'
import { createEpochKey, destroyFile, loadEpochKey } from './epoch-key.ts'
import { unwrap, wrap } from './wrap.ts'

interface Epoch {
  epoch: number
  started_at: Date
}

/**
 * Shred store for several vault processes: wrapped keys in PostgreSQL, the epoch key in a file that all of them
 * share (a secret volume). A destroyed key is a deleted row at once; its traces in WAL and backups die with the
 * epoch key at the next roll.
 */
export class PostgresShredStore implements ShredStore {
  readonly assurance: Assurance = 'postgres-epoch'
  readonly #folder: string
  readonly #masterKey: Buffer
  readonly #clock: Clock
  readonly #knex: Knex
  #startedAt: Date
  readonly #keys = new Map<number, Buffer>()

  private constructor(folder: string, masterKey: Buffer, clock: Clock, knex: Knex, startedAt: Date) {
    this.#folder = folder
    this.#masterKey = masterKey
    this.#clock = clock
    this.#knex = knex
    this.#startedAt = startedAt
  }

  static async open(
    folder: string,
    masterKey: Buffer,
    clock: Clock,
    knex: Knex,
  ): Promise<PostgresShredStore> {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    await knex.raw(
      'create table if not exists shred_epochs (one integer primary key check (one = 1), epoch integer not null, started_at timestamptz not null)',
    )
    await knex.raw(
      'create table if not exists shred_slots (id text primary key, epoch integer not null, wrapped bytea not null)',
    )
    const now = clock.now()
    const startedAt = await knex.transaction(async trx => {
      await trx('shred_epochs').insert({ one: 1, epoch: 1, started_at: now }).onConflict().ignore()
      const row = (await trx<Epoch>('shred_epochs').forUpdate().first())!
      const path = join(folder, `epoch-${row.epoch}.key`)
      if (!existsSync(path)) createEpochKey(path, masterKey, row.epoch)
      return row.started_at
    })
    return new PostgresShredStore(folder, masterKey, clock, knex, startedAt)
  }

  get epochStartedAt(): Date {
    return this.#startedAt
  }

  async allocate(count: number): Promise<Slot[]> {
    const { epoch } = (await this.#knex<Epoch>('shred_epochs').first())!
    const slots = Array.from({ length: count }, () => ({
      id: randomBytes(16).toString('hex'),
      key: randomBytes(32),
    }))
    const rows = slots.map(({ id, key }) => ({ id, epoch, wrapped: wrap(this.#key(epoch), id, key) }))
    await this.#knex('shred_slots').insert(rows)
    return slots
  }

  async read(ids: readonly string[]): Promise<(Buffer | null)[]> {
    const rows = await this.#knex('shred_slots').whereIn('id', [...new Set(ids)])
    const found = new Map(
      rows.map(row => [
        row.id as string,
        unwrap(this.#key(row.epoch as number), row.id as string, row.wrapped as Buffer),
      ]),
    )
    return ids.map(id => found.get(id) ?? null)
  }

  async destroy(ids: readonly string[]): Promise<void> {
    await this.#knex('shred_slots')
      .whereIn('id', [...ids])
      .del()
  }

  async roll(): Promise<void> {
    const now = this.#clock.now()
    const old = await this.#knex.transaction(async trx => {
      const row = (await trx<Epoch>('shred_epochs').forUpdate().first())!
      const epoch = row.epoch + 1
      const key = createEpochKey(this.#path(epoch), this.#masterKey, epoch)
      for (const slot of await trx('shred_slots').forUpdate()) {
        const plain = unwrap(this.#key(slot.epoch as number), slot.id as string, slot.wrapped as Buffer)
        if (plain === null) continue
        await trx('shred_slots')
          .where({ id: slot.id })
          .update({ epoch, wrapped: wrap(key, slot.id as string, plain) })
      }
      await trx('shred_epochs').update({ epoch, started_at: now })
      return row.epoch
    })
    this.#startedAt = now
    this.#keys.delete(old)
    destroyFile(this.#path(old))
  }

  async close(): Promise<void> {
    this.#keys.clear()
  }

  #key(epoch: number): Buffer {
    const known = this.#keys.get(epoch)
    if (known !== undefined) return known
    const key = loadEpochKey(this.#path(epoch), this.#masterKey, epoch)
    this.#keys.set(epoch, key)
    return key
  }

  #path(epoch: number): string {
    return join(this.#folder, `epoch-${epoch}.key`)
  }
}
