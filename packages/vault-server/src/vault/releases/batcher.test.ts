import { describe, expect, it } from 'vitest'
import { Batcher } from './batcher.ts'

describe('Batcher', () => {
  it('begins at once and does together what came meanwhile, in order', async () => {
    const batches: number[][] = []
    const batcher = new Batcher<number, number>(async (_, jobs) => {
      batches.push(jobs)
      await new Promise(resolve => setTimeout(resolve, 5))
      return jobs.map(job => ({ result: job * 10 }))
    }, 3)
    const results = await Promise.all([1, 2, 3, 4, 5].map(job => batcher.run('a', job)))
    expect(results).toEqual([10, 20, 30, 40, 50])
    expect(batches).toEqual([[1], [2, 3, 4], [5]])
    expect(await batcher.run('a', 6)).toBe(60)
  })

  it('lets keys work side by side', async () => {
    let open: () => void = () => undefined
    const gate = new Promise<void>(resolve => (open = resolve))
    const batcher = new Batcher<string, string>(async (key, jobs) => {
      if (key === 'slow') await gate
      return jobs.map(job => ({ result: job }))
    }, 10)
    const slow = batcher.run('slow', 's')
    expect(await batcher.run('fast', 'f')).toBe('f')
    open()
    expect(await slow).toBe('s')
  })

  it('gives each job its own error, and all of them the error of the batch, and goes on', async () => {
    const batcher = new Batcher<string, string>(async (_, jobs) => {
      if (jobs.includes('all')) throw new Error('batch')
      return jobs.map(job => (job === 'bad' ? { error: new Error('own') } : { result: job }))
    }, 10)
    const settled = await Promise.allSettled(['first', 'bad', 'good'].map(job => batcher.run('a', job)))
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    await expect(batcher.run('a', 'all')).rejects.toThrow('batch')
    expect(await batcher.run('a', 'again')).toBe('again')
  })
})
