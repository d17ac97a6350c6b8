import { APPEND, type Statement } from './statements.ts'

/** As {@link APPEND}; $24 approvals and $25 subjects for whom they are used. */
export const APPEND_APPROVED: Statement = {
  name: 'fuin-append-approved',
  text: APPEND.text.replace(
    /\)\s*select organization from head$/u,
    `), used as (
      insert into approval_persons (organization, approval, subject)
      select head.organization, u.* from head, unnest(cast($24 as text[]), cast($25 as text[])) u
      on conflict do nothing
    )
    select organization from head`,
  ),
}

/** $1 organization, $2 approvals. */
export const APPROVALS_IN_USE: Statement = {
  name: 'fuin-approvals-in-use',
  text: `select a.*, array(select p.subject from approval_persons p
      where p.organization = a.organization and p.approval = a.id) as used
    from approvals a where a.organization = $1 and a.id = any(cast($2 as text[]))`,
}

/** $1 organization, $2 since when, $3 subjects. By actor, and in a row without one by everybody. */
export const RELEASED_PERSONS: Statement = {
  name: 'fuin-released-persons',
  text: `select actor, count(distinct subject) as persons,
      array_agg(distinct subject) filter (where subject = any(cast($3 as text[]))) as among
    from log_entries
    where organization = $1 and time > $2 and action = 'release' and result = 'ok' and purpose <> 'REVIEW'
      and actor is not null
    group by grouping sets ((actor), ())`,
}
