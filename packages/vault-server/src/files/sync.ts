import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
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
