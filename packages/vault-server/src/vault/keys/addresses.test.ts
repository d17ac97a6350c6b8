import { describe, expect, it } from 'vitest'
import { areWithin, isNetwork, isWithin } from './addresses.ts'

describe('networks', () => {
  it.each([
    ['203.0.113.0/24', true],
    ['203.0.113.7', true],
    ['2001:db8::/32', true],
    ['::1', true],
    ['0.0.0.0/0', true],
    ['203.0.113.0/33', false],
    ['203.0.113/24', false],
    ['203.0.113.0/', false],
    ['203.0.113.0/-1', false],
    ['0x7f.0.0.1', false],
    ['::ffff:10.0.0.1/128', false],
    ['fe80::1%eth0', false],
    ['example.com', false],
    ['', false],
  ])('%j: %s', (text, result) => {
    expect(isNetwork(text)).toBe(result)
  })

  it.each([
    ['203.0.113.9', ['203.0.113.0/24'], true],
    ['203.0.114.9', ['203.0.113.0/24'], false],
    ['::ffff:203.0.113.9', ['203.0.113.0/24'], true],
    ['2001:db8::9', ['203.0.113.0/24', '2001:db8::/32'], true],
    ['2001:db9::9', ['2001:db8::/32'], false],
    ['203.0.113.9', ['203.0.113.9'], true],
    ['', ['0.0.0.0/0'], false],
    ['203.0.113.9', [], false],
  ])('%s in %j: %s', (address, networks, result) => {
    expect(isWithin(address, networks)).toBe(result)
  })

  it.each([
    [['203.0.113.128/25'], ['203.0.113.0/24'], true],
    [['203.0.113.0/24'], ['203.0.113.128/25'], false],
    [['203.0.113.7', '10.0.0.0/8'], ['203.0.113.0/24'], false],
    [['2001:db8:1::/48'], ['0.0.0.0/0', '2001:db8::/32'], true],
    [['0.0.0.0/0'], ['::/0'], false],
  ])('%j of %j: %s', (inner, outer, result) => {
    expect(areWithin(inner, outer)).toBe(result)
  })
})
