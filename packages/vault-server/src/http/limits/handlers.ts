import type { Request, RequestHandler, Response } from 'express'
import { createHash } from 'node:crypto'
import { VaultError } from '../../errors.ts'
import { placeOf } from './address.ts'
import type { Limit } from './limit.ts'
import type { Limits } from './limits.ts'

const KEY = /^Bearer fuin_([0-9a-z]{26})_/u
const HOLDER = /^Fuin-[A-Za-z]+ [A-Za-z0-9_-]{43}$/u

/**
 * Counts every call before anything is looked up. An address pays for its calls until one proves who makes it: then it
 * is given back and paid by the key or the holder of the token, so that an office behind one address is not one caller.
 * Wrong credentials are counted apart, on all instances together.
 */
export function limitCalls(limits: Limits): RequestHandler {
  return (request, response, next) => {
    const place = placeOf(request.ip)
    const [payer, limit] = payerOf(request, limits)
    refuseOver(response, limits.wrong, place)
    refuseOver(response, limits.address, place)
    if (limit !== null) refuseOver(response, limit, payer)
    limits.address.add(place)
    show(response, limits.address, place)
    response.locals['limits'] = limits
    response.locals['further'] = (calls: number) => {
      const [by, who] = limit === null ? [limits.address, place] : [limit, payer]
      if (calls === 0) return
      refuseOver(response, by, who)
      by.add(who, calls)
      show(response, by, who)
    }
    response.locals['proven'] = () => {
      if (limit === null) return
      limits.address.add(place, -1)
      limit.add(payer)
      show(response, limit, payer)
    }
    response.on('finish', () => {
      if (response.statusCode === 401) limits.wrong.add(place)
    })
    next()
  }
}

/** Says that this call proved who makes it. */
export function payOwnCall(request: Request): void {
  const proven = request.res?.locals['proven'] as (() => void) | undefined
  proven?.()
}

/**
 * Counts what is worth several calls, by whoever pays for this one. Who has one left may make it, and owes the rest.
 *
 * @param calls - beside this one, once it is known who makes it
 * @throws {VaultError} `rate_limited`
 */
export function payFurtherCalls(request: Request, calls: number): void {
  const further = request.res?.locals['further'] as ((calls: number) => void) | undefined
  further?.(calls)
}

/** Counts tries at a secret by address, before anything is compared. */
export const limitTries: RequestHandler = async (request, _response, next) => {
  await take(request, 'tries')
  next()
}

/** Counts what somebody begins through a poster. */
export function countEntry(request: Request): Promise<void> {
  return take(request, 'entries')
}

async function take(request: Request, name: 'tries' | 'entries'): Promise<void> {
  const response = request.res!
  const limit = (response.locals['limits'] as Limits)[name]
  const place = placeOf(request.ip)
  if (!(await limit.take(place))) throw refusal(response, limit, place)
}

/** The credential that a call brings, before it is known whether it is right. */
function payerOf(request: Request, limits: Limits): [string, Limit] | ['', null] {
  const given = request.get('authorization') ?? ''
  const key = KEY.exec(given)?.[1]
  if (key !== undefined) return [key, limits.key]
  if (!HOLDER.test(given)) return ['', null]
  return [createHash('sha256').update(given).digest('base64url').slice(0, 22), limits.holder]
}

function refuseOver(response: Response, limit: Limit, who: string): void {
  if (limit.left(who) === 0) throw refusal(response, limit, who)
}

function refusal(response: Response, limit: Limit, who: string): VaultError {
  show(response, limit, who)
  const retryAfter = Math.max(1, limit.wait(who))
  return new VaultError('rate_limited', 'Too many calls. Wait for the seconds that Retry-After says.', {
    retryAfter,
  })
}

/** What is left, as draft-ietf-httpapi-ratelimit-headers-11 writes it. */
function show(response: Response, limit: Limit, who: string): void {
  const { name, quota, seconds } = limit.policy
  const reset = Math.ceil(limit.owed(who) / 1000)
  response.setHeader('RateLimit-Policy', `"${name}";q=${quota};w=${seconds}`)
  response.setHeader('RateLimit', `"${name}";r=${limit.left(who)};t=${reset}`)
}
