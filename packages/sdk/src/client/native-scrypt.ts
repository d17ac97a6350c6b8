import { scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { SCRYPT } from '../primitives/scrypt.ts'

const derive: (password: Uint8Array, salt: Uint8Array, length: number, options: object) => Promise<Buffer> =
  promisify(scrypt)

/** The same function as `primitives/scrypt.ts`, in the threads of Node: eight hundred passwords are made in seconds. */
export async function nativeScrypt(password: Uint8Array, salt: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await derive(password, salt, 32, { ...SCRYPT, maxmem: 64 * 1024 * 1024 }))
}
