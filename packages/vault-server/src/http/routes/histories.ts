import type { Request, Router } from 'express'
import type { History } from '@fuin/sdk/api'
import { isId } from '@fuin/sdk/format'
import { HISTORIES } from '@fuin/sdk/log'
import { VaultError } from '../../errors.ts'
import type { Deps } from '../../vault/deps.ts'
import { type HistoryOrder, historyPage } from '../../vault/log/histories.ts'
import type { EntryFilter } from '../../vault/rows.ts'
import { hostOrActor } from '../caller.ts'
import { AT, idParam, integer } from '../params.ts'
import { timeOf } from './page-query.ts'

/** The four histories of the log. */
export function historyRoutes(router: Router, deps: Deps): void {
  router.get(`${AT}/log/list`, async (request, response) => {
    await hostOrActor(deps, request, 'read', ['audit'])
    response.json(await historyPage(deps, idParam(request, 'organization'), order(request)))
  })
}

function order(request: Request): HistoryOrder {
  const { before, limit, since, size } = request.query
  return {
    filter: filterOf(request),
    before: before === undefined ? null : integer(before, { max: 1e15 }),
    limit: Math.max(1, integer(limit, { max: 200, fallback: 50 })),
    since: integer(since, { max: Number.MAX_SAFE_INTEGER, fallback: 0 }),
    size: size === undefined ? null : integer(size, { max: 1e15 }),
  }
}

/** @throws {VaultError} `invalid_request` */
function filterOf({ query }: Request): EntryFilter {
  const { history, actor, subject, purpose, action, result, from, until } = query
  return {
    history: required(history, HISTORIES),
    ...(actor === undefined ? {} : { actor: idOf(actor, 'act') }),
    ...(subject === undefined ? {} : { subject: idOf(subject, 'sub') }),
    ...(purpose === undefined ? {} : { purpose: text(purpose, /^[A-Z0-9][A-Za-z0-9-]{0,39}$/u) }),
    ...(action === undefined ? {} : { action: text(action, /^[a-z][a-z.-]{0,39}$/u) }),
    ...(result === undefined ? {} : { result: required(result, ['ok', 'refused'] as const) }),
    ...(from === undefined ? {} : { from: timeOf(from) }),
    ...(until === undefined ? {} : { until: timeOf(until) }),
  }
}

function required<Name extends History | 'ok' | 'refused'>(value: unknown, names: readonly Name[]): Name {
  const found = names.find(name => name === value)
  if (found === undefined) throw bad()
  return found
}

function idOf(value: unknown, prefix: 'act' | 'sub'): string {
  if (!isId(value, prefix)) throw bad()
  return value
}

function text(value: unknown, shape: RegExp): string {
  if (typeof value !== 'string' || !shape.test(value)) throw bad()
  return value
}

function bad(): VaultError {
  return new VaultError('invalid_request', 'A filter in the address is not in its form.')
}
