import { createHmac, hkdfSync } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { unwrap, wrap } from '../../shred/wrap.ts'

/** Seconds of a time step; every authenticator app has 30. */
const PERIOD = 30
/** A code of the step before or after is taken as well: clocks differ, and typing takes time. */
const WINDOW = 1

/**
 * Secrets of the second factor (RFC 6238: HMAC-SHA-1, 6 digits, 30 seconds). Each is wrapped by the master key, which
 * is outside the database, and then under the slot of its holder, so that it is erased with it.
 */
export class SecondFactor {
  readonly #masterKey: Buffer

  constructor(masterKey: Buffer) {
    this.#masterKey = masterKey
  }

  /** A new secret: base 32 for the app, and as it is stored. */
  create(account: Place, slotKey: Buffer): { secret: string; stored: Buffer } {
    const secret = new Secret({ size: 20 })
    return { secret: secret.base32, stored: this.#store(account, slotKey, Buffer.from(secret.bytes)) }
  }

  /** @returns the time step of a right code, or null */
  step(account: Place, slotKey: Buffer, stored: Buffer, code: string, now: Date): number | null {
    const bytes = this.#load(account, slotKey, stored)
    if (bytes === null) return null
    const totp = new TOTP({ secret: new Secret({ buffer: Uint8Array.from(bytes).buffer }), period: PERIOD })
    const timestamp = now.getTime()
    const delta = totp.validate({ token: code, timestamp, window: WINDOW })
    return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD) + delta
  }

  /** The secret of an account, moved to another slot. */
  move(account: Place & { totp: Buffer | null }, from: Buffer, to: Buffer): Buffer | null {
    const bytes = account.totp === null ? null : this.#load(account, from, account.totp)
    return bytes === null ? null : this.#store(account, to, bytes)
  }

  /** What is kept of a recovery code: the master key is no part of the database, so nobody guesses there. */
  codeHash({ organization, id }: Place, code: string): Buffer {
    const key = Buffer.from(hkdfSync('sha256', this.#masterKey, '', 'fuin recovery codes', 32))
    return createHmac('sha256', key).update(`${organization}:${id}:${code}`).digest()
  }

  #store(account: Place, slotKey: Buffer, secret: Buffer): Buffer {
    return wrap(slotKey, aadOf(account), wrap(this.#masterKey, aadOf(account), secret))
  }

  #load(account: Place, slotKey: Buffer, stored: Buffer): Buffer | null {
    const wrapped = unwrap(slotKey, aadOf(account), stored)
    return wrapped === null ? null : unwrap(this.#masterKey, aadOf(account), wrapped)
  }
}

/** Whose secret it is: an account or a staff member. */
interface Place {
  organization: string
  id: string
}

function aadOf({ organization, id }: Place): string {
  return `totp:${organization}:${id}`
}
