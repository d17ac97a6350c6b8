import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { VaultError } from '../errors.ts'
import { writeFileDurably } from '../files/sync.ts'
import { unwrap, wrap } from './wrap.ts'

/** Makes an epoch key and stores it, wrapped by the master key, durable on return. */
export function createEpochKey(path: string, masterKey: Uint8Array, epoch: number): Buffer {
  const key = randomBytes(32)
  writeFileDurably(path, wrap(masterKey, `epoch ${epoch}`, key))
  return key
}

/** Loads an epoch key. */
export function loadEpochKey(path: string, masterKey: Uint8Array, epoch: number): Buffer {
  const key = unwrap(masterKey, `epoch ${epoch}`, readFileSync(path))
  if (key === null) throw new VaultError('unavailable', 'The shred store does not belong to this master key.')
  return key
}

/** Overwrites a file with random bytes, syncs it and removes it. Harmless when it is gone already. */
export function destroyFile(path: string): void {
  if (!existsSync(path)) return
  const descriptor = openSync(path, 'r+')
  try {
    const { size } = statSync(path)
    for (let at = 0; at < size; at += 65_536) {
      const length = Math.min(65_536, size - at)
      writeSync(descriptor, randomBytes(length), 0, length, at)
    }
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  rmSync(path)
}
