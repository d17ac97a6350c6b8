import type { Request, RequestHandler } from 'express'
import { VaultError } from '../errors.ts'

/** Tokens for one window; refilled evenly. */
interface Bucket {
  tokens: number
  at: number
}

/**
 * Token bucket for each caller, in memory: by credential where there is one, else by address. Wrong credentials
 * cost their address ten times as much, so that guessing is slow.
 *
 * @param perMinute - calls in a minute, also the size of a burst
 */
export function rateLimit(perMinute: number): RequestHandler {
  const buckets = new Map<string, Bucket>()
  return (request, response, next) => {
    const now = Date.now()
    if (buckets.size > 50_000) buckets.clear()
    const take = (name: string, cost: number): boolean => {
      const bucket = buckets.get(name) ?? { tokens: perMinute, at: now }
      bucket.tokens = Math.min(perMinute, bucket.tokens + ((now - bucket.at) * perMinute) / 60_000)
      bucket.at = now
      buckets.set(name, bucket)
      if (bucket.tokens < cost) return false
      bucket.tokens -= cost
      return true
    }
    const address = `ip ${request.ip ?? ''}`
    if (!take(address, 1))
      throw new VaultError('rate_limited', 'Too many calls. Wait a moment.', { retryAfter: 5 })
    response.on('finish', () => {
      if (response.statusCode === 401) take(address, Math.min(10, buckets.get(address)?.tokens ?? 0))
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
