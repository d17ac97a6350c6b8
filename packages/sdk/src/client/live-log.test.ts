import { describe, expect, it } from 'vitest'
import type { LogPage } from '../api/index.ts'
import type { StaffContext } from './context.ts'
import { logPages } from './live-log.ts'

/** A vault that gives `most` entries in a page, however many are asked for, and has `size` of them. */
function vaultOf(size: number, most: number): { context: StaffContext; asked: number[] } {
  const asked: number[] = []
  const json = async ({ path }: { path: string }): Promise<Pick<LogPage, 'entries'>> => {
    const query = new URL(path, 'https://vault.example').searchParams
    const from = Number(query.get('after') ?? -1) + 1
    asked.push(from)
    const length = Math.max(0, Math.min(most, Number(query.get('limit')), size - from))
    const entries = Array.from({ length }, (_, at) => ({ index: from + at, leaf: '', detail: null }))
    return Promise.resolve({ entries: entries as unknown as LogPage['entries'] })
  }
  const context = { path: (rest: string) => rest, actor: () => Promise.resolve(''), http: { json } }
  return { context: context as unknown as StaffContext, asked }
}

async function indexes(context: StaffContext, size: number): Promise<number[]> {
  const all: number[] = []
  for await (const page of logPages(context, { size })) all.push(...page.map(({ index }) => index))
  return all
}

describe('the pages of a log', () => {
  it.each([
    [2500, 1000],
    [2500, 700],
    [1000, 1000],
    [0, 1000],
  ])('are all of %i entries, in order, each once, where a page holds %i', async (size, most) => {
    const all = await indexes(vaultOf(size, most).context, size)
    expect(all).toEqual(Array.from({ length: size }, (_, index) => index))
  })

  it('are asked for one ahead', async () => {
    const { context, asked } = vaultOf(5000, 1000)
    const pages = logPages(context, { size: 5000 })
    await pages.next()
    await new Promise(resolve => setTimeout(resolve))
    expect(asked).toEqual([0, 1000])
    await pages.return()
  })

  it('are refused where there are fewer than the checkpoint says', async () => {
    await expect(indexes(vaultOf(1500, 1000).context, 2500)).rejects.toMatchObject({
      code: 'log_rolled_back',
    })
  })
})
