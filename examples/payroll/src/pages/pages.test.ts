import { parseMyNumber } from '@fuin/sdk'
import { papersFor } from '@fuin/sdk/node'
import { describe, expect, it } from 'vitest'
import { html } from '../html.ts'
import { PEOPLE, personById } from '../people.ts'
import type { Session } from '../sessions.ts'
import { STAFF } from '../staff.ts'
import { explain } from '../words.ts'
import { issuedPage } from './issued.ts'
import { peoplePage } from './people.ts'
import { personPage, type PersonView } from './person.ts'
import { revealPage } from './reveal.ts'

const [chief, clerk, reader] = STAFF.map((user): Session => ({ user, csrf: 'token' })) as [
  Session,
  Session,
  Session,
]
const person = personById('E-1001')!
const view = (change: Partial<PersonView>): PersonView => ({
  person,
  state: 'accepted',
  changedAt: null,
  purposes: [],
  papers: papersFor({ kind: 'employee', purposes: ['EI'], on: '2026-11-25' }),
  review: null,
  message: null,
  ...change,
})

describe('markup', () => {
  it('escapes every value', () => {
    expect(html`<p title="${'"><script>'}">${"<b>&'"}</p>`.text).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;&#39;</p>',
    )
  })
  it('keeps markup that was escaped before', () => {
    expect(html`${[html`<i>${'<'}</i>`, false, null]}`.text).toBe('<i>&lt;</i>')
  })
})

describe('pages', () => {
  it('list 25 people, and say so when a filter finds nobody', () => {
    const rows = PEOPLE.map(one => ({ person: one, state: 'not-requested' as const }))
    expect(rows).toHaveLength(25)
    expect(peoplePage(chief, rows, { state: '', text: '' })).toContain('25人を表示')
    expect(peoplePage(chief, rows, { state: '', text: 'だれでもない' })).toContain('当てはまる人はいません')
  })
  it('say what came in, until somebody looks', () => {
    const all = { state: '', text: '' }
    expect(peoplePage(chief, [], all, 2)).toContain('新しい提出が2件あります')
    expect(peoplePage(chief, [], all)).not.toContain('新しい提出')
  })
  it('offer only what the role may do', () => {
    expect(personPage(chief, view({}))).toContain('番号を表示する')
    expect(personPage(chief, view({}))).toContain('廃棄する')
    expect(personPage(clerk, view({}))).not.toContain('廃棄する')
    expect(personPage(reader, view({}))).not.toContain('番号を表示する')
    expect(personPage(reader, view({ state: 'not-requested' }))).not.toContain('依頼リンクを作る')
  })
  it('carry the token of the session in every form', () => {
    const page = personPage(chief, view({ state: 'not-requested' }))
    expect(page.split('<form method="post"').length).toBe(page.split('name="csrf" value="token"').length)
  })
  it('show the number in groups, for a minute', () => {
    const page = revealPage(chief, person, parseMyNumber('123456789018'), '目的')
    expect(page).toContain('1234 5678 9018')
    expect(page).toContain('http-equiv="refresh" content="60')
  })
  it('draw a QR code of the link', () => {
    const issued = {
      url: 'https://collect.example/c/#1.x',
      expiresAt: '2026-12-24T00:00:00Z',
      due: '2026-12-10',
      sent: true,
    }
    expect(issuedPage(chief, person, issued)).toMatch(/<svg[\s\S]*<path/u)
  })
})

describe('errors', () => {
  it('never repeat what they are about', () => {
    const { sentence } = explain(new Error('number 123456789018 failed'))
    expect(sentence).not.toMatch(/\d{4}/u)
  })
})
