import type { Request } from 'express'
import { isId } from '@fuin/sdk/format'
import { VaultError } from '../../errors.ts'
import { integer } from '../params.ts'

/** Where a page of a list in the order of time begins. */
export interface PageQuery {
  since: Date
  /** `next` of the page before: `<time>~<request>~<place>`. */
  after: { time: Date; request: string; place: number } | null
  limit: number
}

/** Reads `since`, `after` and `limit`. @throws {VaultError} `invalid_request` */
export function pageQuery({ query }: Request): PageQuery {
  const { since, after, limit } = query
  return {
    since: since === undefined ? new Date(0) : timeOf(since),
    after: after === undefined ? null : cursorOf(after),
    limit: Math.max(1, integer(limit, { max: 200, fallback: 100 })),
  }
}

/** A filter that is the id of a request. @throws {VaultError} `invalid_request` */
export function requestQuery({ query }: Request): string | null {
  const { request } = query
  if (request === undefined) return null
  if (!isId(request, 'req')) throw bad()
  return request
}

function cursorOf(text: unknown): PageQuery['after'] {
  const [time, request, place, ...rest] = String(text).split('~')
  if (!isId(request, 'req') || rest.length > 0) throw bad()
  return { time: timeOf(time), request, place: integer(place, { max: 1e9 }) }
}

/** A moment. @throws {VaultError} `invalid_request` */
export function timeOf(text: unknown): Date {
  const time =
    typeof text === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/u.test(text) ? new Date(text) : null
  if (time === null || Number.isNaN(time.getTime())) throw bad()
  return time
}

function bad(): VaultError {
  return new VaultError('invalid_request', 'A filter in the address is not in its form.')
}
