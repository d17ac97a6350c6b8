import type { ConsoleApi } from '../api.ts'
import type { Chosen } from './data.ts'

/** What can be done with many requests, one call each. */
export type Action = 'remind' | 'extend' | 'cancel'

/** Calls under way at a time. */
const AT_ONCE = 4

const FITTING: Record<Action, ReadonlySet<string>> = {
  remind: new Set(['requested', 'opened', 'returned']),
  extend: new Set(['requested', 'opened', 'returned']),
  cancel: new Set(['requested', 'opened']),
}

/** The requests that an action is about: each once, though a household shares it. */
export function requestsFor(action: Action, chosen: Iterable<Chosen>): string[] {
  const fitting = [...chosen].filter(({ state }) => FITTING[action].has(state))
  return [...new Set(fitting.flatMap(({ request }) => request ?? []))]
}

export interface Outcome {
  done: number
  failed: number
  /** The first failure, for its sentence. */
  error: unknown
}

/**
 * Does it for each request. One that fails leaves the others alone.
 *
 * @param onStep - called with how many were tried
 */
export async function act(
  api: ConsoleApi,
  action: Action,
  requests: readonly string[],
  { body = {}, signal, onStep }: { body?: object; signal: AbortSignal; onStep: (tried: number) => void },
): Promise<Outcome> {
  const outcome: Outcome = { done: 0, failed: 0, error: null }
  const waiting = requests.values()
  const worker = async (): Promise<void> => {
    for (const id of waiting) {
      if (signal.aborted) return
      try {
        await api.post(`requests/${id}/${action}`, body, { signal })
        outcome.done++
      } catch (error) {
        if (signal.aborted) return
        outcome.failed++
        outcome.error ??= error
      }
      onStep(outcome.done + outcome.failed)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return outcome
}
