import { createHash, timingSafeEqual } from 'node:crypto'
import { randomText } from '../keys/keyring-data.ts'
import type { NumberPlan } from '../people/number-plan.ts'
import type { PeoplePlan } from '../people/plan.ts'
import { HandlerProblem } from './answers.ts'

/** What became of an import that was started. */
export interface ImportJob {
  state: 'running' | 'done' | 'failed'
  done: number
  total: number
  result: Readonly<Record<string, number>> | null
  /** Code of the failure. */
  code: string | null
}

/** A file that a staff member chose: in the memory of this process only. */
export interface Upload {
  /** `file_…`, random: only who sent the file knows it. */
  readonly token: string
  readonly bytes: Uint8Array
  plan: { people: PeoplePlan } | { numbers: NumberPlan } | null
  job: ImportJob | null
}

const MINUTES = 10

interface Kept {
  upload: Upload
  timer: NodeJS.Timeout
}

/** One file a staff member; another one replaces it, and after ten minutes it is gone. */
const kept = new Map<string, Kept>()

/** Keeps a file for whoever sent it. */
export function keepUpload(owner: string, bytes: Uint8Array): Upload {
  dropUpload(owner)
  const upload: Upload = { token: `file_${randomText(16)}`, bytes, plan: null, job: null }
  kept.set(owner, { upload, timer: timerOf(owner) })
  return upload
}

/**
 * The file of this staff member, for another ten minutes.
 *
 * @throws {HandlerProblem} `upload_gone`
 */
export function uploadOf(owner: string, token: string): Upload {
  const found = kept.get(owner)
  if (found === undefined || !isSame(found.upload.token, token)) throw new HandlerProblem(404, 'upload_gone')
  clearTimeout(found.timer)
  found.timer = timerOf(owner)
  return found.upload
}

/** Compares in a time that says nothing of how much was right. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}

/** Forgets a file: its bytes and its numbers are overwritten. */
export function dropUpload(owner: string): void {
  const found = kept.get(owner)
  if (found === undefined) return
  clearTimeout(found.timer)
  kept.delete(owner)
  found.upload.bytes.fill(0)
  if (found.upload.plan !== null && 'numbers' in found.upload.plan) found.upload.plan.numbers.wipe()
}

function timerOf(owner: string): NodeJS.Timeout {
  // A process that wants to end is not kept alive by somebody's file.
  return setTimeout(() => dropUpload(owner), MINUTES * 60_000).unref()
}
