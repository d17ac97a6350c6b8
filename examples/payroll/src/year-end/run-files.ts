import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeSynced } from './synced.ts'
import type { Run } from './run.ts'

/** Runs as files, one each: what is known of them outlives this process. */
export class RunFiles {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  }

  /** The newest first. */
  all(): Run[] {
    return readdirSync(this.#folder)
      .filter(name => name.endsWith('.json'))
      .map(name => JSON.parse(readFileSync(join(this.#folder, name), 'utf8')) as Run)
      .sort((a, b) => b.startedAt.localeCompare(a.startedAt))
  }

  put(run: Run): void {
    writeSynced(join(this.#folder, `${run.id}.json`), Buffer.from(JSON.stringify(run)))
  }

  remove({ id }: Run): void {
    rmSync(join(this.#folder, `${id}.json`), { force: true })
  }
}
