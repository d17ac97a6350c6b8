import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { CookieOptions, Request, Response } from 'express'
import { STAFF, type StaffUser } from './staff.ts'

/** A browser that is signed in. */
export interface Session {
  user: StaffUser
  /** Every form carries it back. */
  csrf: string
}

/** Sessions in memory: a demonstration forgets them when it stops. */
export class Sessions {
  readonly #sessions = new Map<string, Session>()
  readonly #cookie: string
  readonly #attributes: CookieOptions

  /** @param secure - served over TLS: then no subdomain and no plain page can set the cookie (`__Host-`, RFC 6265bis) */
  constructor(secure: boolean) {
    this.#cookie = secure ? '__Host-payroll' : 'payroll'
    this.#attributes = { httpOnly: true, sameSite: 'strict', secure, path: '/' }
  }

  /** Signs in under a new id, and ends the session that this browser had: nobody can prepare one for somebody else. */
  signIn(request: Request, response: Response, userId: string): boolean {
    const user = STAFF.find(({ id }) => id === userId)
    if (user === undefined) return false
    this.#sessions.delete(this.#idOf(request))
    const id = randomBytes(24).toString('base64url')
    this.#sessions.set(id, { user, csrf: randomBytes(24).toString('base64url') })
    response.cookie(this.#cookie, id, this.#attributes)
    return true
  }

  signOut(request: Request, response: Response): void {
    this.#sessions.delete(this.#idOf(request))
    response.clearCookie(this.#cookie, this.#attributes)
  }

  of(request: Request): Session | null {
    return this.#sessions.get(this.#idOf(request)) ?? null
  }

  #idOf(request: Request): string {
    const pairs = (request.get('cookie') ?? '').split('; ').map(pair => pair.split('='))
    return pairs.find(([name]) => name === this.#cookie)?.[1] ?? ''
  }
}

/** Whether a form came from a page of this session. */
export function isOwnForm(session: Session, token: unknown): boolean {
  const given = Buffer.from(typeof token === 'string' ? token : '')
  const own = Buffer.from(session.csrf)
  return given.length === own.length && timingSafeEqual(given, own)
}
