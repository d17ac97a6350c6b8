import type { Request } from 'express'
import { isId } from '@fuin/sdk/format'
import { VaultError } from '../errors.ts'

const PREFIX = {
  organization: 'org',
  subject: 'sub',
  request: 'req',
  item: 'itm',
  key: 'key',
  intake: 'int',
  account: 'acc',
  member: 'act',
  endpoint: 'whe',
  approval: 'apr',
} as const

/** An id from the path, with the shape that its name promises. */
export function idParam(request: Pick<Request, 'params'>, name: keyof typeof PREFIX): string {
  const value = request.params[name]
  if (!isId(value, PREFIX[name])) throw new VaultError('not_found', 'There is nothing at this address.')
  return value
}

/** A non-negative integer from path or query. */
export function integer(value: unknown, options: { max: number; fallback?: number }): number {
  if (value === undefined && options.fallback !== undefined) return options.fallback
  const number = typeof value === 'string' && /^\d{1,15}$/u.test(value) ? Number(value) : Number.NaN
  if (!(number <= options.max))
    throw new VaultError('invalid_request', 'A number in the address is out of range.')
  return number
}

/** Path of everything that belongs to one organization. */
export const AT = '/organizations/:organization'
