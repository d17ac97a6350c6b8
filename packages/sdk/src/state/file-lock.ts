import { open, readFile, rm, stat } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { FuinError } from '../errors.ts'

const WAIT_MS = 10_000
/** A lock holds for one read and one write; one this old belongs to a process that died without its id being free. */
const STALE_MS = 60_000
const queues = new Map<string, Promise<unknown>>()

/**
 * Runs work while holding a lock file. Inside one process callers queue; between processes the file, which
 * names its owner, is waited for; a dead owner's lock is taken over.
 *
 * @throws {FuinError} `state_unavailable` after 10 seconds of waiting
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const before = queues.get(path) ?? Promise.resolve()
  const mine = before.then(() => locked(path, work))
  const settled = mine.catch(() => undefined)
  queues.set(path, settled)
  try {
    return await mine
  } finally {
    if (queues.get(path) === settled) queues.delete(path)
  }
}

async function locked<T>(path: string, work: () => Promise<T>): Promise<T> {
  await acquire(path)
  try {
    return await work()
  } finally {
    await rm(path, { force: true })
  }
}

async function acquire(path: string): Promise<void> {
  const deadline = Date.now() + WAIT_MS
  for (;;) {
    try {
      const file = await open(path, 'wx', 0o600)
      await file.writeFile(String(process.pid))
      await file.close()
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || Date.now() > deadline) {
        throw new FuinError('state_unavailable', 'The state folder is locked or cannot be written.')
      }
    }
    if (await isStale(path)) await rm(path, { force: true })
    else await sleep(5 + Math.random() * 20)
  }
}

async function isStale(path: string): Promise<boolean> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)])
    if (Date.now() - mtimeMs > STALE_MS) return true
    // An empty file is a lock whose owner is just writing its id.
    return text !== '' && !isAlive(Number(text))
  } catch {
    return false
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
