import { networkInterfaces } from 'node:os'
import { generate as makeCertificate } from 'selfsigned'

/** Addresses of this machine that a phone in the same network can reach. */
export function lanAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap(list => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
}

/** A certificate for these addresses, made now. Browsers warn about it once: it is for trials only. */
export async function certificateFor(addresses: string[]): Promise<{ cert: string; key: string }> {
  const altNames = [
    { type: 2 as const, value: 'localhost' },
    ...['127.0.0.1', ...addresses].map(ip => ({ type: 7 as const, ip })),
  ]
  const made = await makeCertificate([{ name: 'commonName', value: 'Fuin demo' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames }],
  })
  return { cert: made.cert, key: made.private }
}
