import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { FuinError } from '../errors.ts'

/** Replaces a file by another in one step that survives a power loss. */
export async function replaceFile(path: string, text: string): Promise<void> {
  try {
    const file = await open(`${path}.tmp`, 'w', 0o600)
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(`${path}.tmp`, path)
    const parent = await open(dirname(path), 'r')
    try {
      await parent.sync()
    } finally {
      await parent.close()
    }
  } catch {
    unavailable()
  }
}

/** @throws {FuinError} `state_unavailable` */
export function unavailable(): never {
  throw new FuinError(
    'state_unavailable',
    'The state folder cannot be used. Check its permissions and files.',
  )
}
