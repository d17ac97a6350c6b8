import { describe, expect, it } from 'vitest'
import { scene } from '../../test/support/people.ts'
import { openNumber } from '../open/number.ts'
import { parseMyNumber } from '../my-number/my-number.ts'
import { sealNumber } from './number.ts'

const number = parseMyNumber('1234 5678 9018')

describe.each(['native', 'noble'] as const)('a number sealed by %s', engine => {
  it.each(['native', 'noble'] as const)('opens with %s', async opener => {
    const { opened, keys, subject, item, privateKeys } = await scene({
      load: { engine: opener, allowJsPrivateKey: true },
    })
    const sealed = await sealNumber({ number, source: 'typed', opened, subject, item, psk: keys.psk, engine })
    const target = { envelope: sealed.envelope, opened, subject, item, privateKeys, psk: keys.psk }
    const result = await openNumber({ ...target, purpose: 'TAX-EMP' })
    expect(result.number.digits()).toBe('123456789018')
    expect(result.source).toBe('typed')
  })
})
