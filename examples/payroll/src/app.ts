import { fuinExpress } from '@fuin/sdk/express'
import express, { type Express, type Request, type Response } from 'express'
import { fileURLToPath } from 'node:url'
import { purposeOf, purposesFor, type Fuin, type Staff, type SubjectView } from '@fuin/sdk/node'
import { documentOf, papersFor, todayInJapan } from '@fuin/sdk/node'
import type { Arrivals } from './arrivals.ts'
import type { MailSink } from './mail-sink.ts'
import { outboxRoutes } from './outbox.ts'
import { logRoutes } from './log.ts'
import { embeddedPages } from './embedded.ts'
import { issuedPage } from './pages/issued.ts'
import { layout, notice } from './pages/layout.ts'
import { peoplePage } from './pages/people.ts'
import { personPage, USUAL } from './pages/person.ts'
import { revealPage, slipPage } from './pages/reveal.ts'
import { signInPage } from './pages/sign-in.ts'
import { FRAME_POLICY, PAGE_POLICY } from './policies.ts'
import { PEOPLE, personById, type Person } from './people.ts'
import { codeOf, find, list, personIn, put, query, seenIn, sessionIn, text, withdrawOpen } from './forms.ts'
import { isOwnForm, type Session, Sessions } from './sessions.ts'
import { COMPANY } from './setup.ts'
import { html } from './html.ts'
import { DOUBTS, explain, Refused } from './words.ts'
import { yearEndRoutes } from './year-end/routes.ts'
import type { Runs } from './year-end/runs.ts'

const ASSETS = fileURLToPath(new URL('../public/', import.meta.url))
const WIDGET = fileURLToPath(new URL('../../../packages/widget/dist/cdn/', import.meta.url))
const CONSOLE = fileURLToPath(new URL('../../../packages/widget/dist/cdn-console/', import.meta.url))
export interface PayrollOptions {
  fuin: Fuin
  organization: string
  secure: boolean
  sink: MailSink
  arrivals: Arrivals
  runs: Runs
}

const DONE: Record<string, string> = {
  accepted: '受け入れました。書類の確認を記録しました。',
  returned: '差し戻しました。本人は、届いているリンクをそのまま使って直せます。連絡は10分後に送られます。',
  erased: '廃棄しました。番号と書類の鍵を壊したので、もう誰にも読めません。',
}

/** The payroll product: its own pages, and Fuin wherever a number is asked, shown or destroyed. */
export function createPayroll({
  fuin,
  organization: id,
  secure,
  sink,
  arrivals,
  runs,
}: PayrollOptions): Express {
  const app = express()
  const sessions = new Sessions(secure)
  const organization = fuin.organization(id)
  const staffOf = ({ user }: Session): Staff =>
    organization.as({ externalId: user.id, permissions: user.permissions })

  app.disable('x-powered-by')
  app.use((_request, response, next) => {
    response.set({
      'Cache-Control': 'no-store',
      'Content-Security-Policy': PAGE_POLICY,
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
    })
    next()
  })
  app.use('/assets', express.static(ASSETS))
  app.use('/widget/console', express.static(CONSOLE))
  app.use('/widget', express.static(WIDGET))
  // The whole integration of the embedded collector: who is signed in, and the mount, before any body parser.
  app.use(
    '/fuin',
    fuinExpress(fuin, {
      webhooks: { secret: arrivals.secret },
      on: { submitted: arrivals.add },
      principal: request => {
        const user = sessions.of(request)?.user
        if (user === undefined) return null
        const { id: externalId, employee, name, permissions } = user
        return {
          organization: id,
          provider: { externalId: employee },
          staff: { externalId, name, permissions },
        }
      },
    }),
  )
  app.use(express.urlencoded({ extended: false, limit: '32kb' }))

  app.get('/', (request, response) => {
    if (sessions.of(request) !== null) {
      response.redirect(303, '/people')
      return
    }
    response.send(signInPage())
  })
  app.post('/sign-in', (request, response) => {
    sessions.signIn(request, response, text(request, 'user'))
    response.redirect(303, '/people')
  })

  /** Everything below needs a session, and every form its token. */
  app.use((request, response, next) => {
    const session = sessions.of(request)
    if (session === null) {
      response.redirect(303, '/')
      return
    }
    if (request.method === 'POST' && !isOwnForm(session, (request.body as Record<string, unknown>)['csrf'])) {
      response
        .status(403)
        .send(
          layout(
            'エラー',
            session,
            notice('error', 'この画面は古くなっています。もう一度開き直してください。'),
          ),
        )
      return
    }
    response.locals['session'] = session
    next()
  })
  app.post('/sign-out', (request, response) => {
    sessions.signOut(request, response)
    response.redirect(303, '/')
  })

  outboxRoutes(app, organization, sink)

  app.get('/people', async (request, response) => {
    const states = new Map<string, SubjectView['state']>()
    for (let after: string | undefined, more = true; more;) {
      const { data, next } = await organization.subjects.list({
        limit: 200,
        ...(after === undefined ? {} : { after }),
      })
      for (const view of data) if (view.externalId !== null) states.set(view.externalId, view.state)
      more = next !== null
      after = next ?? undefined
    }
    for (const person of PEOPLE) if (erased.has(person.id)) states.set(person.id, 'erasing')
    const rows = PEOPLE.map(person => ({
      person,
      state: states.get(person.id) ?? ('not-requested' as const),
    }))
    const filter = { state: query(request, 'state'), text: query(request, 'text') }
    response.send(peoplePage(sessionIn(response), rows, filter, arrivals.count))
  })

  /** People who were erased: their labels are gone from the vault, so the payroll remembers for itself. */
  const erased = new Set<string>()

  const showPerson = async (
    response: Response,
    person: Person,
    message: { kind: 'error' | 'success'; text: string } | null = null,
  ): Promise<void> => {
    const session = sessionIn(response)
    const subject = erased.has(person.id) ? null : await find(organization.subjects, person.id)
    const asked =
      subject?.request != null &&
      ['requested', 'submitted', 'accepted', 'due', 'returned'].includes(subject.state)
    const review = asked ? await staffOf(session).review({ id: subject.id }) : null
    const state = erased.has(person.id) ? 'erasing' : (subject?.state ?? 'not-requested')
    const purposes = purposesFor(person.kind)
    response.send(
      personPage(session, {
        person,
        state,
        changedAt: subject?.changedAt ?? null,
        purposes,
        papers: papersFor({ kind: person.kind, purposes: USUAL[person.kind], on: todayInJapan() }),
        review,
        message,
      }),
    )
  }

  app.get('/people/:id', async (request, response) => {
    const done = DONE[query(request, 'done')]
    await showPerson(response, personIn(request), done === undefined ? null : { kind: 'success', text: done })
  })

  app.post('/people/:id/request', async (request, response) => {
    const person = personIn(request)
    const session = sessionIn(response)
    const staff = staffOf(session)
    const boss = person.dependentOf === undefined ? undefined : personById(person.dependentOf)
    if (boss !== undefined) await put(staff, boss)
    await put(staff, person)
    await withdrawOpen(staff, person)
    const purposes = list(request, 'purposes')
    const due = text(request, 'due')
    const images = list(request, 'papers').map(code => ({
      document: code,
      sides: [...(documentOf(code)?.sides ?? ['front' as const])],
    }))
    const issued = await staff.requests.create({
      subject: { externalId: person.id },
      purposes,
      ...(images.length === 0 ? {} : { images }),
      ...(text(request, 'inPerson') === 'yes' ? { inPerson: true } : {}),
      due,
      provider: { name: (boss ?? person).name },
    })
    const { delivery } = await staff.requests.announce(issued.id)
    response.send(issuedPage(session, person, { ...issued, due, sent: delivery?.outcome === 'sent' }))
  })

  app.get('/people/:id/images/:item', async (request, response) => {
    const subject = (await organization.subjects.get({ externalId: personIn(request).id })).id
    const { bytes, mediaType, document, side, quality } = await staffOf(sessionIn(response)).reviewImage(
      String(request.params['item']),
      { subject },
    )
    const name = `${documentOf(document)?.name ?? '書類'}（${side === 'front' ? '表' : '裏'}）`
    const source = `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`
    bytes.fill(0)
    response.set('Content-Security-Policy', FRAME_POLICY)
    response.send(
      html`<!doctype html>
        <html lang="ja">
          <meta charset="utf-8" /><title>${name}</title
          ><style>
            body {
              margin: 0;
              font: 14px sans-serif;
            }
            img {
              width: 100%;
              display: block;
            }
            p {
              margin: 8px;
            }
          </style>
          <p>${name}</p>
          ${quality.length > 0 && html`<p>端末の判定：${quality.map(code => DOUBTS[code]).join('、')}</p>`}
          <img src="${source}" alt="${name}の写真" />
        </html>`.text,
    )
  })

  app.post('/people/:id/accept', async (request, response) => {
    const person = personIn(request)
    const { user } = sessionIn(response)
    const seen = seenIn(request)
    const record = { basis: ['番号法16条'], note: `確認した人：${user.name}（${user.role}）、方法：画像` }
    await staffOf(sessionIn(response)).accept({ externalId: person.id }, { record }, { seen })
    response.redirect(303, `/people/${person.id}?done=accepted`)
  })
  app.post('/people/:id/return', async (request, response) => {
    const person = personIn(request)
    const words = text(request, 'words')
    await staffOf(sessionIn(response)).return(
      { externalId: person.id },
      { reason: text(request, 'reason'), ...(words === '' ? {} : { words }) },
      { seen: seenIn(request) },
    )
    response.redirect(303, `/people/${person.id}?done=returned`)
  })

  app.post('/people/:id/reveal', async (request, response) => {
    const person = personIn(request)
    const purpose = text(request, 'purpose')
    const session = sessionIn(response)
    await staffOf(session).reveal({ externalId: person.id }, { purpose }, number => {
      response.send(revealPage(session, person, number, purposeOf(purpose)?.text ?? purpose))
    })
  })
  app.post('/people/:id/slip', async (request, response) => {
    const person = personIn(request)
    const session = sessionIn(response)
    // Paper and files are outputs: the log tells them from a look, and so does the right to do it.
    const slip = { purpose: 'TAX-EMP', form: '375', target: 'print' } as const
    await staffOf(session).output({ externalId: person.id }, slip, number => {
      response.send(slipPage(session, person, number, COMPANY.name))
    })
  })

  app.post('/people/:id/erase', async (request, response) => {
    const person = personIn(request)
    if (text(request, 'confirm') !== person.id)
      throw new Refused('確認の番号が違います。何も廃棄していません。')
    const order = { scope: 'person', reason: text(request, 'reason') } as const
    await staffOf(sessionIn(response)).erase({ externalId: person.id }, order)
    erased.add(person.id)
    response.redirect(303, `/people/${person.id}?done=erased`)
  })

  app.get('/console', (_request, _response, next) => {
    arrivals.seen()
    next()
  })
  embeddedPages(app, { fuin, organization })

  yearEndRoutes(app, { runs, staffOf })
  logRoutes(app, organization)

  app.use((_request, _response, next) => next(new Refused('このページはありません。', 404)))
  app.use((error: unknown, request: Request, response: Response, next: (error: unknown) => void) => {
    if (response.headersSent) {
      next(error)
      return
    }
    const { status, sentence } = explain(error)
    if (status >= 500)
      console.error('payroll:', error instanceof Error ? error.name : 'unknown', codeOf(error))
    response.status(status)
    const person = personById(String(request.params['id'] ?? ''))
    const session = sessions.of(request)
    const back = person === undefined ? '/people' : `/people/${person.id}`
    const page = html`${notice('error', sentence)}
      <p><a href="${back}">戻る</a></p>`
    response.send(layout('できませんでした', session, page))
  })
  return app
}
