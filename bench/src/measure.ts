import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Rounds of one measurement; the median is what is reported. */
const ROUNDS = 7

/** Calls per second of several candidates, in interleaved rounds of one run, so that ratios are fair. */
export async function opsPerSecond(
  candidates: Record<string, () => Promise<unknown>>,
  { milliseconds = 400, rounds = ROUNDS }: { milliseconds?: number; rounds?: number } = {},
): Promise<Record<string, number>> {
  const results: Record<string, number[]> = {}
  for (const work of Object.values(candidates)) for (let index = 0; index < 5; index++) await work()
  for (let round = 0; round < rounds; round++) {
    for (const [name, work] of Object.entries(candidates)) {
      const start = performance.now()
      let calls = 0
      while (performance.now() - start < milliseconds) {
        await work()
        calls++
      }
      ;(results[name] ??= []).push((calls * 1000) / (performance.now() - start))
    }
  }
  return Object.fromEntries(Object.entries(results).map(([name, values]) => [name, median(values)]))
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}

/** Runs `work` sixteen at once, as a payroll batch does. */
export function sixteen(work: () => Promise<unknown>): () => Promise<unknown> {
  return () => Promise.all(Array.from({ length: 16 }, work))
}

/** Bytes in use once garbage is collected. */
export function heapUsed(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  return process.memoryUsage().heapUsed
}
