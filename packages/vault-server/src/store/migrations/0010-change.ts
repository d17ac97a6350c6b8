import type { Knex } from 'knex'

/** Numbers that were accepted, the one in force and those that it replaced; purposes that were added later. */
export async function addChanges(trx: Knex.Transaction): Promise<void> {
  for (const sql of CHANGES) await trx.raw(sql)
}

const CHANGES = [
  `alter table subjects add column accepted_request text`,
  `create table accepted_numbers (
    organization text not null,
    item text not null,
    subject text not null,
    request text not null,
    generation integer not null,
    accepted_at timestamptz not null,
    accepted_by text,
    replaced_at timestamptz,
    primary key (organization, item),
    foreign key (organization, subject) references subjects (organization, id)
  )`,
  `create index accepted_numbers_subject on accepted_numbers (organization, subject)`,
  `insert into accepted_numbers (organization, item, subject, request, generation, accepted_at)
    select distinct on (i.organization, i.subject)
      i.organization, i.id, i.subject, i.request, i.generation, s.changed_at
    from subjects s
    join items i on i.organization = s.organization and i.subject = s.id and i.request = s.request
      and i.kind = 'number' and i.state = 'stored'
    where s.state = 'accepted'
    order by i.organization, i.subject, i.generation desc, i.round desc`,
  `update subjects s set accepted_request = n.request from accepted_numbers n
    where n.organization = s.organization and n.subject = s.id`,
  `create table amendments (
    organization text not null,
    id text not null,
    subject text not null,
    request text not null,
    generation integer not null,
    sequence integer not null,
    purposes text not null,
    content_hash bytea not null,
    box bytea,
    receipt text not null,
    created_at timestamptz not null,
    primary key (organization, id),
    foreign key (organization, subject) references subjects (organization, id),
    foreign key (organization, request) references requests (organization, id)
  )`,
  `create unique index amendments_subject on amendments (organization, subject, sequence)`,
]
