import type { Statement } from './statements.ts'

/**
 * $1 organization, $2 ids, $3 events, $4 bodies, $5 time, $6 the only endpoint or null: events into the outbox of every
 * enabled endpoint that wants them.
 */
export const ENQUEUE: Statement = {
  name: 'fuin-webhook-enqueue',
  text: `insert into webhook_deliveries (organization, endpoint, id, event, body, state, tries, next_at, created_at)
    select e.organization, e.id, n.id, n.event, n.body, 'waiting', 0, $5, $5
    from webhook_endpoints e,
      unnest(cast($2 as text[]), cast($3 as text[]), cast($4 as text[])) as n(id, event, body)
    where e.organization = $1 and e.state = 'enabled'
      and (n.event = any(e.events) or e.id = cast($6 as text))
      and (cast($6 as text) is null or e.id = $6)`,
}

/**
 * $1 time, $2 end of the lease, $3 how many, $4 endpoints to leave out. What another instance is taking is skipped, not
 * waited for.
 */
export const CLAIM: Statement = {
  name: 'fuin-webhook-claim',
  text: `with due as (
      select d.organization, d.endpoint, d.id
      from webhook_deliveries d
      join webhook_endpoints e on e.organization = d.organization and e.id = d.endpoint
      where d.state = 'waiting' and d.next_at <= $1 and (d.leased_until is null or d.leased_until <= $1)
        and e.state = 'enabled' and (e.throttled_until is null or e.throttled_until <= $1)
        and not (d.endpoint = any(cast($4 as text[])))
      order by d.next_at limit cast($3 as integer)
      for update of d skip locked
    )
    update webhook_deliveries d set leased_until = $2, tries = d.tries + 1
    from due, webhook_endpoints e
    where d.organization = due.organization and d.endpoint = due.endpoint and d.id = due.id
      and e.organization = d.organization and e.id = d.endpoint
    returning d.*, e.url, e.secret, e.previous_secret, e.previous_until, e.failures`,
}

/** $1 time, $2 end of the days, $3 step: keys that end by then, that nobody replaced, and that were not told of. */
export const EXPIRING: Statement = {
  name: 'fuin-webhook-expiring',
  text: `update api_keys set expiring_told = cast($3 as integer)
    where expires_at > $1 and expires_at <= $2 and revoked_at is null and replaced_by is null
      and expiring_told < cast($3 as integer)
    returning organization, id, expires_at`,
}

/** $1 today in Japan, $2 how many: requests whose day is over, of organizations that want to know. */
export const OVERDUE: Statement = {
  name: 'fuin-webhook-overdue',
  text: `update requests r set overdue_told = r.due
    where (r.organization, r.id) in (
      select o.organization, o.id from requests o
      where o.state in ('open', 'returned') and o.due is not null and o.due < $1
        and o.overdue_told is distinct from o.due
        and o.organization in (select e.organization from webhook_endpoints e
          where e.state = 'enabled' and 'request.overdue' = any(e.events))
      limit cast($2 as integer) for update skip locked)
    returning r.organization, r.id, r.generation, r.due`,
}
