import { BlockList, isIP } from 'node:net'

/** What is not the public network: IANA special-purpose registries (RFC 6890), multicast (RFC 5771) and reserved. */
const NOT_PUBLIC = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
]
/** Global unicast, and what lies in it that is not: tunnels, which may end anywhere, and documentation. */
const UNICAST = '2000::/3'
const TUNNELS = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

const blocked = new BlockList()
for (const network of NOT_PUBLIC) add(blocked, network, 'ipv4')
for (const network of TUNNELS) add(blocked, network, 'ipv6')
const unicast = new BlockList()
add(unicast, UNICAST, 'ipv6')

/**
 * Tells whether an address belongs to the public network, so that a webhook cannot be turned into a call to the
 * vault's own machine or to its neighbours (server-side request forgery). IPv4 inside IPv6 is not public, whatever it
 * holds.
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !blocked.check(address, 'ipv4')
  return family === 6 && unicast.check(address, 'ipv6') && !blocked.check(address, 'ipv6')
}

/** Tells whether an address is of this machine. */
export function isLoopback(address: string): boolean {
  return /^127\.|^::1$/u.test(address)
}

function add(list: BlockList, network: string, family: 'ipv4' | 'ipv6'): void {
  const [address, bits] = network.split('/') as [string, string]
  list.addSubnet(address, Number(bits), family)
}
