import { median } from '../measure.ts'

/** What a load showed. Times in milliseconds. */
export interface Load {
  perSecond: number
  p50: number
  p99: number
}

/**
 * Keeps `connections` callers busy for `milliseconds`. Each caller waits for its answer before it calls again;
 * `work` is given the number of the caller and of its call.
 */
export async function load(
  connections: number,
  milliseconds: number,
  work: (caller: number, call: number) => Promise<unknown>,
): Promise<Load> {
  const times: number[] = []
  const start = performance.now()
  const callers = Array.from({ length: connections }, async (_, caller) => {
    for (let calls = 0; performance.now() - start < milliseconds; calls++) {
      const began = performance.now()
      await work(caller, calls)
      times.push(performance.now() - began)
    }
  })
  await Promise.all(callers)
  const seconds = (performance.now() - start) / 1000
  const sorted = times.sort((a, b) => a - b)
  return {
    perSecond: sorted.length / seconds,
    p50: median(sorted),
    p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
  }
}
