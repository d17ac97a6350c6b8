import type { Knex } from 'knex'

/** Small columns beside each leaf, by which the four histories are listed. The leaf stays what counts. */
export async function addHistories(trx: Knex.Transaction): Promise<void> {
  for (const sql of CHANGES) await trx.raw(sql)
}

const CHANGES = [
  `alter table log_entries
    add column history text,
    add column action text,
    add column actor text,
    add column subject text,
    add column purpose text,
    add column result text,
    add column time timestamptz,
    add column words_slot text`,
  `update log_entries set
    action = cast(leaf as json) ->> 'action',
    actor = cast(leaf as json) -> 'actor' ->> 'id',
    subject = cast(leaf as json) ->> 'subject',
    purpose = cast(leaf as json) ->> 'purpose',
    result = cast(leaf as json) ->> 'result',
    time = cast(cast(leaf as json) ->> 'time' as timestamptz)`,
  `update log_entries set history = case
    when action in ('account.sign-in', 'account.lock', 'account.unlock', 'account.totp', 'account.totp-reset',
      'session.create', 'request.gate') then 'sign-in'
    when action = 'release' then 'display'
    when action = 'sheet.print' then 'output'
    else 'operation' end`,
  `alter table log_entries
    alter column history set not null,
    alter column action set not null,
    alter column result set not null,
    alter column time set not null`,
  `create index log_entries_history on log_entries (organization, history, place)`,
  `create index log_entries_action on log_entries (organization, history, action, place)`,
  `create index log_entries_actor on log_entries (organization, history, actor, place) where actor is not null`,
  `create index log_entries_subject on log_entries (organization, history, subject, place)
    where subject is not null`,
  `create index log_entries_purpose on log_entries (organization, history, purpose, place)
    where purpose is not null`,
  `create index log_entries_refused on log_entries (organization, history, place) where result <> 'ok'`,
  `create index log_entries_time on log_entries (organization, time, place)`,
]
