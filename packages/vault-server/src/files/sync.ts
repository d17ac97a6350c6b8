import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** Makes a file or folder durable. */
export function syncPath(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Makes every file and folder under a path durable, children first. */
export function syncTree(path: string): void {
  if (statSync(path).isDirectory()) for (const name of readdirSync(path)) syncTree(join(path, name))
  syncPath(path)
}

/** Writes a file so that after a crash either the old or the new content is there, never half of it. */
export function writeFileDurably(path: string, data: Uint8Array): void {
  const temporary = `${path}.new`
  writeFileSync(temporary, data, { mode: 0o600, flush: true })
  renameSync(temporary, path)
  syncPath(dirname(path))
}

/**
 * Makes a file unless it is there: of several processes that start together one makes it, and all read the same.
 *
 * @returns what is in it now
 */
export function makeFileOnce(path: string, make: () => Uint8Array): Buffer {
  if (!existsSync(path)) {
    const temporary = `${path}.${process.pid}.${randomBytes(6).toString('hex')}`
    writeFileSync(temporary, make(), { mode: 0o600, flush: true })
    try {
      linkSync(temporary, path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      rmSync(temporary)
    }
    syncPath(dirname(path))
  }
  return readFileSync(path)
}

/**
 * Makes a folder, and the folders above it, so that their names outlive a power loss: what is synced inside of a
 * folder is lost with its name. A name is synced even when it is there, since its maker may have been killed.
 */
export function makeFolderDurably(path: string): void {
  const folder = resolve(path)
  const first = mkdirSync(folder, { recursive: true, mode: 0o700 }) ?? folder
  for (let made = folder; ; made = dirname(made)) {
    syncPath(dirname(made))
    if (made === first || made === dirname(made)) return
  }
}
