import { isIPv6 } from 'node:net'

/**
 * What is counted as one place: an IPv4 address, or the /64 of an IPv6 address, since one connection at home has 2^64
 * of those to choose from.
 */
export function placeOf(address: string | undefined): string {
  const plain = (address ?? '').replace(/%.*$/u, '')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(plain)?.[1]
  if (mapped !== undefined || !isIPv6(plain)) return mapped ?? plain
  const [head = '', tail] = plain.split('::')
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'))
  const [front, back] = [groups(head), groups(tail ?? '')]
  // A dotted end stands for two groups.
  const written = front.length + back.length + (plain.includes('.') ? 1 : 0)
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - written }, () => '0')
  return [...front, ...zeros, ...back]
    .slice(0, 4)
    .map(group => Number.parseInt(group, 16).toString(16))
    .join(':')
}
