import type { Request, RequestHandler } from 'express'
import { VaultError } from '../errors.ts'

/** Tokens for one window; refilled evenly. */
interface Bucket {
  tokens: number
  at: number
}

/** Calls of one API key in a minute, for each call that an address may make: payroll runs and bulk requests. */
const HOST_FACTOR = 20

/**
 * Token buckets in memory. An address pays for every call, ten times for wrong credentials, so that guessing is
 * slow; a call with a valid API key is given back to its address and paid by the key, whose bucket is larger:
 * one host asks for thousands of people.
 *
 * @param perMinute - calls of an address in a minute, also the size of a burst
 */
export function rateLimit(perMinute: number): RequestHandler {
  const buckets = new Map<string, Bucket>()
  const bucketOf = (name: string, size: number): Bucket => {
    const now = Date.now()
    if (buckets.size > 50_000) buckets.clear()
    const bucket = buckets.get(name) ?? { tokens: size, at: now }
    bucket.tokens = Math.min(size, bucket.tokens + ((now - bucket.at) * size) / 60_000)
    bucket.at = now
    buckets.set(name, bucket)
    return bucket
  }
  return (request, response, next) => {
    const address = `ip ${request.ip ?? ''}`
    const key = /^Bearer fuin_([0-9a-z]{26})_/u.exec(request.get('authorization') ?? '')?.[1]
    const own = bucketOf(address, perMinute)
    const host = key === undefined ? null : bucketOf(`key ${key}`, perMinute * HOST_FACTOR)
    if (own.tokens < 1 || (host !== null && host.tokens < 1))
      throw new VaultError('rate_limited', 'Too many calls. Wait a moment.', { retryAfter: 5 })
    own.tokens -= 1
    response.on('finish', () => {
      if (response.statusCode === 401) own.tokens = Math.max(0, own.tokens - 10)
      // Only a call that proved the key is the key's.
      if (response.locals['key'] !== undefined && host !== null) {
        own.tokens += 1
        host.tokens -= 1
      }
    })
    next()
  }
}

/**
 * Counts what one address does of one kind, in memory; the address is kept nowhere else.
 *
 * @param perHour - also the size of a burst
 * @returns a check that throws `rate_limited`
 */
export function perAddress(perHour: number): (request: Request) => void {
  const buckets = new Map<string, Bucket>()
  return ({ ip = '' }) => {
    const now = Date.now()
    if (buckets.size > 50_000) buckets.clear()
    const bucket = buckets.get(ip) ?? { tokens: perHour, at: now }
    bucket.tokens = Math.min(perHour, bucket.tokens + ((now - bucket.at) * perHour) / 3_600_000)
    bucket.at = now
    buckets.set(ip, bucket)
    if (bucket.tokens < 1)
      throw new VaultError('rate_limited', 'Too many entries from one place. Wait a while.', {
        retryAfter: Math.ceil(3600 / perHour),
      })
    bucket.tokens -= 1
  }
}
