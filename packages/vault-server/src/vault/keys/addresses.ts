import { BlockList, isIP } from 'node:net'

/** An IPv4 address as a socket that speaks both names it (RFC 4291 §2.5.5.2). */
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu

/** Tells whether a text is a network: an address, or an address and the length of its prefix (RFC 4632, RFC 4291 §2.3). */
export function isNetwork(text: string): boolean {
  return networkOf(text) !== null
}

/** Tells whether an address lies in one of the networks. */
export function isWithin(address: string, networks: readonly string[]): boolean {
  const plain = MAPPED.exec(address)?.[1] ?? address.replace(/%.*$/u, '')
  const family = isIP(plain)
  return family !== 0 && listOf(networks).check(plain, family === 4 ? 'ipv4' : 'ipv6')
}

/** Tells whether every address of the inner networks lies in the outer ones. */
export function areWithin(inner: readonly string[], outer: readonly string[]): boolean {
  return inner.every(text => {
    const network = networkOf(text)
    // One network must hold the whole: halves that add up to it are not looked for.
    return network !== null && outer.some(other => holds(networkOf(other), network))
  })
}

function holds(outer: Network | null, inner: Network): boolean {
  if (outer?.family !== inner.family || outer.bits > inner.bits) return false
  return isWithin(inner.address, [`${outer.address}/${outer.bits}`])
}

interface Network {
  address: string
  bits: number
  family: 'ipv4' | 'ipv6'
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const text of networks) {
    const network = networkOf(text)
    if (network !== null) list.addSubnet(network.address, network.bits, network.family)
  }
  return list
}

function networkOf(text: string): Network | null {
  const match = /^([0-9a-f.:]{2,39})(?:\/(\d{1,3}))?$/iu.exec(text)
  const family = match === null ? 0 : isIP(match[1]!)
  const most = family === 4 ? 32 : 128
  const bits = Number(match?.[2] ?? most)
  if (match === null || family === 0 || bits > most || MAPPED.test(match[1]!)) return null
  return { address: match[1]!, bits, family: family === 4 ? 'ipv4' : 'ipv6' }
}
