import { describe, expect, it } from 'vitest'
import { createLogger } from './log.ts'

describe('the logger', () => {
  const lines: string[] = []
  const log = createLogger(line => lines.push(line))

  it('lets no field through that is not on its list', () => {
    log.info('call', { call: 'c1', body: 'secret', headers: { authorization: 'secret' } } as never)
    expect(lines.at(-1)).not.toContain('secret')
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({ level: 'info', event: 'call', call: 'c1' })
  })

  it('stars long runs of digits even there', () => {
    log.error('failed', { message: 'number 123456789018' })
    expect(lines.at(-1)).not.toContain('123456789018')
  })
})
