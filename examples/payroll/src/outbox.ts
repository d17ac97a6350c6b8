import type { Express } from 'express'
import type { Organization } from '@fuin/sdk/node'
import { sessionIn } from './forms.ts'
import type { MailSink } from './mail-sink.ts'
import { mailPage, outboxPage, type Failure } from './pages/outbox.ts'
import { Refused } from './words.ts'

const REASONS: Record<string, string> = {
  'no-address': 'メールアドレスがありません',
  refused: 'あて先のサーバーに断られました',
  temporary: 'あて先のサーバーが受け取れません。あとでもう一度送ります',
  unreachable: 'メールサーバーにつながりません。あとでもう一度送ります',
  misconfigured: 'メールサーバーの設定が正しくありません',
}

/** Pages that show every message that went out. */
export function outboxRoutes(app: Express, organization: Organization, sink: MailSink): void {
  app.get('/outbox', async (_request, response) => {
    response.send(outboxPage(sessionIn(response), sink.mails(), await failuresOf(organization)))
  })
  app.get('/outbox/:mail', (request, response) => {
    const mail = sink.mail(Number(request.params.mail))
    if (mail === undefined) throw new Refused('このメールはありません。', 404)
    response.send(mailPage(sessionIn(response), mail))
  })
}

/** Requests whose newest message did not arrive, with the names of whom they ask. */
async function failuresOf(organization: Organization): Promise<Failure[]> {
  const names = new Map<string, string>()
  const { data } = await organization.subjects.list({ limit: 200 })
  for (const { request, name, dependentOf } of data) {
    if (request !== null && name !== null && (dependentOf === null || !names.has(request)))
      names.set(request, name)
  }
  return [...(await organization.deliveries.all())].flatMap(([about, deliveries]) => {
    const last = deliveries.at(-1)
    const failed = last?.outcome === 'failed' || last?.outcome === 'bounced'
    if (!failed || !names.has(about)) return []
    return [{ name: names.get(about)!, reason: REASONS[last.code ?? ''] ?? '戻ってきました', at: last.at }]
  })
}
