import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Knex } from 'knex'
import { VaultError } from '../errors.ts'
import { locked } from '../store/migrate.ts'
import type { Assurance, Clock, ShredStore, Slot } from '../vault/ports.ts'
import { createEpochKey, destroyFile, loadEpochKey } from './epoch-key.ts'
import { unwrap, wrap } from './wrap.ts'

interface Epoch {
  epoch: number
  started_at: Date
}

/** A new epoch comes once a day: more than one in the middle of a call is not to be expected. */
const ATTEMPTS = 3

/**
 * New slots, if the epoch under whose key they are wrapped is still the one: a roll that runs now is waited for, and none
 * can begin before they are in. Else they would be left behind under a key that is destroyed.
 */
const ALLOCATE = `with e as (select epoch from shred_epochs where epoch = ? for share)
  insert into shred_slots (id, epoch, wrapped)
  select t.id, e.epoch, t.wrapped from e, unnest(?::text[], ?::bytea[]) as t (id, wrapped) returning id`

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
  /** The epoch as far as this instance knows. */
  #epoch: number | undefined

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
    await locked(knex, async trx => {
      await trx.raw(
        'create table if not exists shred_epochs (one integer primary key check (one = 1), epoch integer not null, started_at timestamptz not null)',
      )
      await trx.raw(
        'create table if not exists shred_slots (id text primary key, epoch integer not null, wrapped bytea not null)',
      )
    })
    const now = clock.now()
    const startedAt = await knex.transaction(async trx => {
      const first = { one: 1, epoch: 1, started_at: now }
      const fresh = await trx('shred_epochs').insert(first).onConflict().ignore().returning('epoch')
      const row = (await trx<Epoch>('shred_epochs').forUpdate().first())!
      const path = join(folder, `epoch-${row.epoch}.key`)
      if (existsSync(path)) loadEpochKey(path, masterKey, row.epoch)
      else if (fresh.length === 1) createEpochKey(path, masterKey, row.epoch)
      // A key of our own making would seal what no other instance can open.
      else throw new VaultError('unavailable', 'The epoch key is not here. Mount the volume that holds it.')
      return row.started_at
    })
    const store = new PostgresShredStore(folder, masterKey, clock, knex, startedAt)
    await store.#destroyOldKeys()
    return store
  }

  get epochStartedAt(): Date {
    return this.#startedAt
  }

  async allocate(count: number): Promise<Slot[]> {
    const slots = Array.from({ length: count }, () => ({
      id: randomBytes(16).toString('hex'),
      key: randomBytes(32),
    }))
    const ids = slots.map(({ id }) => id)
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      const epoch = (this.#epoch ??= await this.#current())
      const wrapped = slots.map(({ id, key }) => wrap(this.#key(epoch), id, key))
      const { rows } = await this.#knex.raw<{ rows: unknown[] }>(ALLOCATE, [epoch, ids, wrapped])
      if (rows.length === count) return slots
      // Another instance has begun a new epoch: its key is the one that will last.
      this.#forget()
    }
    throw new VaultError('unavailable', 'A new epoch begins. Try again.', { retryAfter: 1 })
  }

  async read(ids: readonly string[]): Promise<(Buffer | null)[]> {
    for (let attempt = 1; ; attempt++) {
      const rows = await this.#knex('shred_slots').whereIn('id', [...new Set(ids)])
      try {
        const found = new Map(
          rows.map(row => [
            row.id as string,
            unwrap(this.#key(row.epoch as number), row.id as string, row.wrapped as Buffer),
          ]),
        )
        return ids.map(id => found.get(id) ?? null)
      } catch (error) {
        // Another instance has begun a new epoch since the rows were read: they are under its key now.
        if (attempt === ATTEMPTS || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      }
    }
  }

  async destroy(ids: readonly string[]): Promise<void> {
    await this.#knex('shred_slots')
      .whereIn('id', [...ids])
      .del()
  }

  async roll(): Promise<void> {
    const now = this.#clock.now()
    const startedAt = await this.#knex.transaction(async trx => {
      const row = (await trx<Epoch>('shred_epochs').forUpdate().first())!
      // Another instance was first.
      if (row.started_at > this.#startedAt) return row.started_at
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
      return now
    })
    this.#startedAt = startedAt
    this.#forget()
    await this.#destroyOldKeys()
  }

  async close(): Promise<void> {
    this.#keys.clear()
  }

  async #current(): Promise<number> {
    return (await this.#knex<Epoch>('shred_epochs').first())!.epoch
  }

  /** Keys of epochs that are over are kept nowhere, memory included. */
  #forget(): void {
    this.#epoch = undefined
    this.#keys.clear()
  }

  /** Also those that a crash between commit and destruction has left. */
  async #destroyOldKeys(): Promise<void> {
    const epoch = await this.#current()
    for (const name of readdirSync(this.#folder)) {
      const older = /^epoch-(\d+)\.key$/u.exec(name)?.[1]
      if (older !== undefined && Number(older) < epoch) destroyFile(join(this.#folder, name))
    }
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
