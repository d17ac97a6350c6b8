import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Request, Response } from 'express'
import { STAFF, type StaffUser } from './staff.ts'

/** A browser that is signed in. */
export interface Session {
  user: StaffUser
  /** Every form carries it back. */
  csrf: string
}

const COOKIE = 'payroll'

/** Sessions in memory: a demonstration forgets them when it stops. */
export class Sessions {
  readonly #sessions = new Map<string, Session>()

  signIn(response: Response, userId: string, secure: boolean): boolean {
    const user = STAFF.find(({ id }) => id === userId)
    if (user === undefined) return false
    const id = randomBytes(24).toString('base64url')
    this.#sessions.set(id, { user, csrf: randomBytes(24).toString('base64url') })
    response.cookie(COOKIE, id, { httpOnly: true, sameSite: 'lax', secure, path: '/' })
    return true
  }

  signOut(request: Request, response: Response): void {
    this.#sessions.delete(cookieOf(request))
    response.clearCookie(COOKIE)
  }

  of(request: Request): Session | null {
    return this.#sessions.get(cookieOf(request)) ?? null
  }
}

/** Whether a form came from a page of this session. */
export function isOwnForm(session: Session, token: unknown): boolean {
  const given = Buffer.from(typeof token === 'string' ? token : '')
  const own = Buffer.from(session.csrf)
  return given.length === own.length && timingSafeEqual(given, own)
}

function cookieOf(request: Request): string {
  const match = new RegExp(`(?:^|; )${COOKIE}=([A-Za-z0-9_-]+)`, 'u').exec(request.get('cookie') ?? '')
  return match?.[1] ?? ''
}
