import type { Receipt } from '@fuin/sdk/api'
import type { SealedItem } from './pending.ts'
import { type VaultApi, VaultProblem } from './vault-api.ts'

const TRIES = 8
const FIRST_WAIT = 800
const LONGEST_WAIT = 15_000

/** How far the upload is. */
export interface UploadProgress {
  /** What has arrived of all, 0 to 1. */
  part: number
  /** Everything has arrived and the receipt is awaited. */
  finishing: boolean
  trouble: 'offline' | 'retry' | null
}

/**
 * Sends sealed items and submits them. Every step may be repeated: after a cut connection or a restart of the vault it
 * asks what has arrived and sends the rest.
 *
 * @throws {VaultProblem} when the vault refuses, or after eight tries without an answer
 */
export async function sendAll(
  api: VaultApi,
  items: readonly SealedItem[],
  report: (progress: UploadProgress) => void,
  signal: AbortSignal,
): Promise<Receipt> {
  const total = items.reduce((sum, item) => sum + sizeOf(item), 0)
  let sent = 0
  let finishing = false
  const say = (trouble: UploadProgress['trouble'] = null): void =>
    report({ part: Math.min(1, sent / total), finishing, trouble })
  say()
  for (const item of items) {
    const before = sent
    await persist(
      async () => {
        sent = before
        await sendItem(
          api,
          item,
          bytes => {
            sent += bytes
            say()
          },
          signal,
        )
      },
      say,
      signal,
    )
    sent = before + sizeOf(item)
    say()
  }
  finishing = true
  say()
  const body = { items: items.map(({ id, digest }) => ({ id, digest })) }
  return persist(() => api.submit(body, signal), say, signal)
}

async function sendItem(
  api: VaultApi,
  item: SealedItem,
  sent: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const { id, subject, kind, sequence, envelope, digest, body } = item
  const put = { subject, kind, sequence, envelope, bodyLength: body?.size ?? null }
  const state = await api.putItem(id, put, signal)
  sent(envelope.length)
  if (state.state !== 'draft') return
  for (let place = 0; place < state.total; place++) {
    const chunk = body!.slice(place * state.chunkLength, (place + 1) * state.chunkLength)
    if (!state.received.includes(place)) await api.putChunk(id, place, chunk, signal)
    sent(chunk.size)
  }
  await api.complete(id, digest, signal)
}

function sizeOf({ envelope, body }: SealedItem): number {
  return envelope.length + (body?.size ?? 0)
}

/** Repeats a step while the trouble may pass; waits for the connection rather than burning tries offline. */
async function persist<T>(
  step: () => Promise<T>,
  say: (trouble: UploadProgress['trouble']) => void,
  signal: AbortSignal,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await step()
    } catch (error) {
      if (!(error instanceof VaultProblem) || !error.transient || attempt >= TRIES) throw error
      say(navigator.onLine ? 'retry' : 'offline')
      await pause(
        Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempt - 1)) * (0.75 + Math.random() / 2),
        signal,
      )
      if (!navigator.onLine) {
        await online(signal)
        attempt = 0
      }
    }
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(new VaultProblem('aborted', false))
    })
    addEventListener('online', () => resolve(), { once: true })
  })
}

function online(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (navigator.onLine) {
      resolve()
      return
    }
    addEventListener('online', () => resolve(), { once: true })
    signal.addEventListener('abort', () => reject(new VaultProblem('aborted', false)))
  })
}
