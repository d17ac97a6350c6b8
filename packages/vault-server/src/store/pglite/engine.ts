import type { PGlite } from '@electric-sql/pglite'
import { openEmbedded } from './embedded.ts'

/**
 * The embedded database and its second life. PostgreSQL ends itself by PANIC when it can no longer write its log
 * (a full disk): a server would be started again by its supervisor and recover, so this does the same.
 */
export class Engine {
  readonly #folder: string
  #current: Promise<PGlite> | null = null

  constructor(folder: string) {
    this.#folder = folder
  }

  /** The running database; opened, or opened again after a panic, when it is first asked for. */
  async running(): Promise<PGlite> {
    this.#current ??= openEmbedded(this.#folder)
    try {
      return await this.#current
    } catch (error) {
      this.#current = null
      throw error
    }
  }

  /** The database has ended itself: what was committed is in its files, the instance is of no more use. */
  panicked(database: PGlite): void {
    this.#current = null
    database.close().catch(() => undefined)
  }

  async close(): Promise<void> {
    const database = await this.#current
    this.#current = null
    await database?.close()
  }
}
