import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { VaultError } from '../errors.ts'

/** Folders that this process has taken, since its own id in a lock file may be left from a killed one. */
const taken = new Set<string>()

/**
 * Takes a folder for this process alone, by a file with its process id and, on Linux, its start: after a power
 * loss the same id may belong to any other program.
 *
 * Two processes on one PGlite folder lose each other's rows without an error, so the second must not start.
 *
 * @returns gives the folder back
 * @throws {VaultError} `unavailable` when a living process has it
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(resolve(folder), 'lock.pid')
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(path, `${process.pid} ${startOf(process.pid)}`, { flag: 'wx', mode: 0o600 })
      taken.add(path)
      return () => {
        taken.delete(path)
        rmSync(path, { force: true })
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      if (isHeld(path)) break
      rmSync(path, { force: true }) // its owner was killed
    }
  }
  throw new VaultError(
    'unavailable',
    'Another process uses this data folder. Stop it, or give another FUIN_DATA_DIR.',
  )
}

function isHeld(path: string): boolean {
  const [id, start = ''] = readFileSync(path, 'utf8').split(' ')
  const pid = Number(id)
  if (pid === process.pid) return taken.has(path)
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const now = startOf(pid)
  return start === '' || now === '' || start === now
}

/** When a process began, in ticks since the start of the machine; empty where the system does not tell. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // Field 22, counted from the end of the name, which may hold spaces and brackets (proc(5)).
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
