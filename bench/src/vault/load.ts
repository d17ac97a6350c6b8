import { median } from '../measure.ts'

/** What a load showed. Times in milliseconds. */
export interface Load {
  perSecond: number
  p50: number
  p99: number
}

/**
 * Lets `callers` call `calls` times each. Each waits for its answer before it calls again; `work` is given the
 * number of the caller and of its call.
 */
export async function load(
  callers: number,
  calls: number,
  work: (caller: number, call: number) => Promise<unknown>,
): Promise<Load> {
  const times: number[] = []
  const start = performance.now()
  const busy = Array.from({ length: callers }, async (_, caller) => {
    for (let call = 0; call < calls; call++) {
      const began = performance.now()
      await work(caller, call)
      times.push(performance.now() - began)
    }
  })
  await Promise.all(busy)
  const seconds = (performance.now() - start) / 1000
  const sorted = times.sort((a, b) => a - b)
  return {
    perSecond: sorted.length / seconds,
    p50: median(sorted),
    p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
  }
}
