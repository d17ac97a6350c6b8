/**
 * The statements of the hot paths, written by hand. Each is one round trip and one transaction, filters by one
 * organization everywhere (so it runs on distributed tables), and has a name under which PostgreSQL keeps its plan.
 * `bench/` runs the same texts in pgbench.
 */
export interface Statement {
  name: string
  text: string
}

/** Runs one statement and answers its rows. */
export type Run = (statement: Statement, values: unknown[]) => Promise<Record<string, unknown>[]>

/**
 * $1 organization, $2 API key, $3 actor, $4 time. One moment for the key, what is asked of staff, and the registration of
 * the actor: a right that was withdrawn is gone with the next call.
 */
export const API_KEY: Statement = {
  name: 'fuin-api-key',
  text: `select k.*, o.staff_policy, m.id as member_id, m.state as member_state,
      m.permissions as member_permissions, m.kinds as member_kinds, m.departments as member_departments,
      m.valid_from as member_valid_from, m.valid_until as member_valid_until,
      m.trained_on as member_trained_on,
      case when m.id is not null then (select max(s.stepped_up_at) from member_sessions s
        where s.organization = $1 and s.member = m.id and s.expires_at > $4 and s.idle_until > $4) end
        as stepped_up_at
    from api_keys k
    join organizations o on o.organization = k.organization
    left join members m on m.organization = $1 and m.id = $3
    where k.organization = $1 and k.id = $2`,
}

/** $1 organization, $2 hash of the token, $3 time. */
export const STAFF_SESSION: Statement = {
  name: 'fuin-staff-session',
  text: `select m.*, o.staff_policy, s.id as session_id, s.created_at as session_created_at,
      s.seen_at as session_seen_at, s.idle_until as session_idle_until, s.expires_at as session_expires_at,
      s.stepped_up_at as session_stepped_up_at
    from member_sessions s
    join organizations o on o.organization = s.organization
    join members m on m.organization = $1 and m.id = s.member
    where s.organization = $1 and s.token_hash = $2 and s.expires_at > $3 and s.idle_until > $3`,
}

/** $1 organizations, $2 API keys, $3 times: last uses that are a minute newer than what is known. */
export const KEYS_USED: Statement = {
  name: 'fuin-keys-used',
  text: `update api_keys k set last_used_at = used.at
    from unnest(cast($1 as text[]), cast($2 as text[]), cast($3 as timestamptz[])) as used(organization, id, at)
    where k.organization = used.organization and k.id = used.id
      and (k.last_used_at is null or k.last_used_at <= used.at - interval '1 minute')`,
}

/** $1 organization, $2 request. */
export const REQUEST: Statement = {
  name: 'fuin-request',
  text: 'select * from requests where organization = $1 and id = $2',
}

/**
 * Keeps an item of a request that is open or returned and asks for its subject, if there is room for one more unfinished
 * upload; answers one row if it was kept. What strangers begin through a poster may fill half of the organization's room.
 *
 * $1 organization, $2 item, $3 subject, $4 request, $5 generation, $6 kind, $7 hash of the call, $8 envelope,
 * $9 its slot, $10 slot of the body, $11 length of the body, $12 time, $13 sequence of the manifest; how many unfinished
 * uploads there may be and bytes of them: $14 and $15 of this request, $16 and $17 of the organization.
 */
export const PUT_ITEM: Statement = {
  name: 'fuin-put-item',
  text: `insert into items (organization, id, subject, request, generation, sequence, round, kind, state, put_hash,
      envelope, envelope_slot, body_slot, body_length, created_at)
    select r.organization, $2, $3, r.id, r.generation, m.sequence, r.round, $6, 'draft', $7, $8, $9, $10, $11, $12
    from requests r
    join manifests m on m.organization = $1 and m.request = r.id and m.generation = r.generation and m.sequence = $13
    cross join (select count(*) as uploads, coalesce(sum(i.body_length), 0) as bytes,
        count(*) filter (where i.request = $4) as own_uploads,
        coalesce(sum(i.body_length) filter (where i.request = $4), 0) as own_bytes
      from items i where i.organization = $1 and i.state in ('draft', 'complete')) as unfinished
    where r.organization = $1 and r.id = $4 and r.generation = $5 and r.state in ('open', 'returned')
      and (exists (select from request_subjects a
          where a.organization = $1 and a.request = $4 and a.subject = $3)
        or exists (select from placeholders p
          where p.organization = $1 and p.subject = $3 and p.request = $4 and p.state = 'open'))
      and own_uploads < cast($14 as bigint)
      and own_bytes + coalesce(cast($11 as integer), 0) <= cast($15 as bigint)
      and uploads < cast($16 as bigint) / case when r.intake is null then 1 else 2 end
      and bytes + coalesce(cast($11 as integer), 0) <= cast($17 as bigint) / case when r.intake is null then 1 else 2 end
    on conflict do nothing returning id`,
}

/** $1 organization, $2 request. What was begun and not submitted: of all, and of the request. */
export const UNFINISHED: Statement = {
  name: 'fuin-unfinished',
  text: `select count(*) as uploads, coalesce(sum(body_length), 0) as bytes, min(created_at) as oldest,
      count(*) filter (where request = $2) as own,
      coalesce(sum(body_length) filter (where request = $2), 0) as own_bytes,
      min(created_at) filter (where request = $2) as own_oldest
    from items where organization = $1 and state in ('draft', 'complete')`,
}

/** $1 organization, $2 item. */
export const ITEM: Statement = {
  name: 'fuin-item',
  text: 'select * from items where organization = $1 and id = $2',
}

/** $1 organization, $2 item, $3 digest. Answers one row unless the item was submitted or dropped meanwhile. */
export const COMPLETE_ITEM: Statement = {
  name: 'fuin-complete-item',
  text: `update items set state = 'complete', digest = $3
    where organization = $1 and id = $2 and state in ('draft', 'complete') returning id`,
}

/** $1 organization, $2 request. Locks the request; its items are those of its generation. */
export const SUBMISSION: Statement = {
  name: 'fuin-submission',
  text: `select r.*,
      array(select a.subject from request_subjects a where a.organization = $1 and a.request = $2) as asked,
      array(select p.subject from placeholders p
        where p.organization = $1 and p.request = $2 and p.state = 'open') as placeholders,
      (select coalesce(json_agg(json_build_object('id', i.id, 'subject', i.subject, 'round', i.round,
          'kind', i.kind, 'state', i.state, 'digest', i.digest)), '[]')
        from items i where i.organization = $1 and i.request = $2 and i.generation = r.generation) as items
    from requests r where r.organization = $1 and r.id = $2 for update`,
}

/**
 * $1 organization, $2 items, $3 subjects, $4 time, $5 request. Answers how many of each were there to be marked. Whoever
 * was asked anew since stays as the newer request says.
 */
export const MARK_SUBMITTED: Statement = {
  name: 'fuin-mark-submitted',
  text: `with stored as (
      update items set state = 'stored'
      where organization = $1 and id = any(cast($2 as text[])) and state = 'complete' returning id
    ), submitted as (
      update subjects set state = case when request = $5 then 'submitted' else state end, changed_at = $4
      where organization = $1 and id = any(cast($3 as text[])) and state not in ('erasing', 'erased')
      returning id
    ), quarantined as (
      update placeholders set state = 'submitted', submitted_at = $4
      where organization = $1 and subject = any(cast($3 as text[])) and state = 'open' returning subject
    )
    select (select count(*) from stored) as items,
      (select count(*) from submitted) + (select count(*) from quarantined) as subjects`,
}

/**
 * $1 organization, $2 size of the log, $3 subjects, $4 requests. Notes the place of the log at which subjects changed:
 * those named, those that the requests ask, those whose newest request it is. Whoever is in another state than
 * when they were counted last is counted there.
 */
export const STATUS_CHANGED: Statement = {
  name: 'fuin-status-changed',
  text: `with touched as (
      select s.id, s.kind, s.state, c.state as before
      from subjects s
      left join status_changes c on c.organization = $1 and c.subject = s.id
      where s.organization = $1 and s.id in (
        select unnest(cast($3 as text[]))
        union select a.subject from request_subjects a
          where a.organization = $1 and a.request = any(cast($4 as text[]))
        union select n.id from subjects n where n.organization = $1 and n.request = any(cast($4 as text[])))
    ), noted as (
      insert into status_changes (organization, subject, revision, state)
      select $1, t.id, cast($2 as bigint), t.state from touched t
      on conflict (organization, subject) do update set revision = excluded.revision, state = excluded.state
    )
    insert into status_counts (organization, kind, state, people)
    select $1, m.kind, m.state, sum(m.people) from (
      select t.kind, t.state, 1 as people from touched t where t.before is distinct from t.state
      union all
      select t.kind, t.before, -1 from touched t where t.before <> t.state
    ) m group by m.kind, m.state having sum(m.people) <> 0
    on conflict (organization, kind, state) do update set people = status_counts.people + excluded.people`,
}

/**
 * $1 organization, $2 items, $3 actors, whose registrations are read as of the same moment. The head of the log is in every
 * row, and in the only row when no item is found.
 */
export const RELEASE_SOURCES: Statement = {
  name: 'fuin-release-sources',
  text: `select h.size as log_size, h.frontier as log_frontier, o.detail_slot as log_detail_slot, o.reveals, i.*,
      coalesce(s.state, 'quarantined') as subject_state, coalesce(s.slot, r.slot) as subject_slot,
      s.kind as subject_kind, coalesce(s.department_tag, (select e.department_tag from subjects e
        where e.organization = $1 and e.id = s.dependent_of)) as subject_department_tag,
      s.accepted_request as subject_accepted_request, n.accepted_at, n.replaced_at,
      (select json_agg(json_build_object('id', a.id, 'purposes', a.purposes, 'box', encode(a.box, 'base64'))
          order by a.sequence)
        from amendments a where a.organization = h.organization and a.subject = i.subject
        and a.request = i.request and a.generation = i.generation and a.box is not null) as amendments,
      r.state as request_state, r.slot as request_slot,
      m.purposes as manifest_purposes, m.sequence as manifest_sequence, m.box as manifest_box,
      m.passcode as manifest_passcode,
      (select json_agg(json_build_object('id', a.id, 'state', a.state, 'permissions', a.permissions,
          'kinds', a.kinds, 'departments', a.departments, 'validFrom', a.valid_from,
          'validUntil', a.valid_until, 'trainedOn', a.trained_on))
        from members a where a.organization = $1 and a.id = any(cast($3 as text[]))) as log_members
    from log_heads h
    join organizations o on o.organization = h.organization
    left join items i on i.organization = h.organization and i.id = any(cast($2 as text[]))
    left join subjects s on s.organization = h.organization and s.id = i.subject
    left join accepted_numbers n on n.organization = h.organization and n.item = i.id
    left join requests r on r.organization = h.organization and r.id = i.request
    left join manifests m
      on m.organization = h.organization and m.request = i.request and m.generation = i.generation
      and m.sequence = i.sequence
    where h.organization = $1`,
}

/** $1 organization, $2 levels, $3 places. */
export const LOG_NODES: Statement = {
  name: 'fuin-log-nodes',
  text: `select n.level, n.place, n.hash
    from unnest(cast($2 as integer[]), cast($3 as bigint[])) as wanted(level, place)
    join log_nodes n on n.organization = $1 and n.level = wanted.level and n.place = wanted.place`,
}

/**
 * Appends to a log that still has the size it was read with; answers one row if it did, none if it did not.
 *
 * $1 organization, $2 size before, $3 size, $4 frontier, $5 checkpoint; entries: $6 places, $7 leaves, $8 detail
 * slots, $9 details; nodes: $10 levels, $11 places, $12 hashes; tickets: $13 hashes, $14 items, $15 expiries; marks of the
 * entries: $16 histories, $17 actions, $18 actors, $19 subjects, $20 purposes, $21 results, $22 times, $23 slots of words.
 */
export const APPEND: Statement = {
  name: 'fuin-append',
  text: `with head as (
      update log_heads set size = $3, frontier = $4, checkpoint = $5
      where organization = $1 and size = $2 returning organization
    ), entries as (
      insert into log_entries (organization, place, leaf, detail_slot, detail,
        history, action, actor, subject, purpose, result, time, words_slot)
      select head.organization, e.* from head,
        unnest(cast($6 as bigint[]), cast($7 as text[]), cast($8 as text[]), cast($9 as bytea[]),
          cast($16 as text[]), cast($17 as text[]), cast($18 as text[]), cast($19 as text[]),
          cast($20 as text[]), cast($21 as text[]), cast($22 as timestamptz[]), cast($23 as text[])) e
    ), nodes as (
      insert into log_nodes (organization, level, place, hash)
      select head.organization, n.* from head,
        unnest(cast($10 as integer[]), cast($11 as bigint[]), cast($12 as bytea[])) n
    ), rights as (
      insert into tickets (organization, token_hash, item, expires_at)
      select head.organization, t.* from head,
        unnest(cast($13 as bytea[]), cast($14 as text[]), cast($15 as timestamptz[])) t
    )
    select organization from head`,
}
