import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeSynced } from './synced.ts'

/** A line of the output. `digits` is the number: it is in the clear in memory only. */
export interface OutputRow {
  person: string
  subject: string
  digits: string
}

const NONCE = 12
const TAG = 16

/**
 * Lines of an output between the moment that they were made and the download: one sealed file for each person, so that a
 * run that was cut need not use a number twice, and a person who is erased can be taken out.
 */
export class SealedRows {
  readonly #folder: string
  readonly #secret: string

  /** @param secret - from the secret store of the product; the disk alone opens nothing */
  constructor(folder: string, secret: string) {
    this.#folder = folder
    this.#secret = secret
  }

  /** On the disk when it returns. A second row of the same person takes the place of the first. */
  put(run: string, row: OutputRow): void {
    mkdirSync(join(this.#folder, run), { recursive: true, mode: 0o700 })
    const nonce = randomBytes(NONCE)
    const cipher = createCipheriv('aes-256-gcm', this.#key(run), nonce).setAAD(Buffer.from(row.person))
    const sealed = [nonce, cipher.update(JSON.stringify(row)), cipher.final(), cipher.getAuthTag()]
    writeSynced(join(this.#folder, run, row.person), Buffer.concat(sealed))
  }

  /** Who has a row. Opens nothing. */
  people(run: string): string[] {
    const folder = join(this.#folder, run)
    return existsSync(folder) ? readdirSync(folder).filter(name => !name.endsWith('.new')) : []
  }

  all(run: string): OutputRow[] {
    const key = this.#key(run)
    return this.people(run).map(person => {
      const bytes = readFileSync(join(this.#folder, run, person))
      const open = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE))
      open.setAAD(Buffer.from(person)).setAuthTag(bytes.subarray(-TAG))
      const text = Buffer.concat([open.update(bytes.subarray(NONCE, -TAG)), open.final()])
      return JSON.parse(text.toString()) as OutputRow
    })
  }

  removeOne(run: string, person: string): void {
    rmSync(join(this.#folder, run, person), { force: true })
  }

  remove(run: string): void {
    rmSync(join(this.#folder, run), { recursive: true, force: true })
  }

  #key(run: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.#secret, run, 'payroll year-end rows', 32))
  }
}
