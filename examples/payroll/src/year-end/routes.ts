import type { Express, Request, Response } from 'express'
import { todayInJapan, type Staff } from '@fuin/sdk/node'
import { sessionIn, text } from '../forms.ts'
import { RUN_POLICY } from '../policies.ts'
import { runPage } from '../pages/run.ts'
import { yearEndPage } from '../pages/year-end.ts'
import type { Session } from '../sessions.ts'
import { may } from '../staff.ts'
import { Refused } from '../words.ts'
import { outputFile } from './output-file.ts'
import type { Run } from './run.ts'
import type { Runs } from './runs.ts'

interface YearEndOptions {
  runs: Runs
  staffOf: (session: Session) => Staff
}

/** The year end: many numbers into one file, as the person who is signed in. */
export function yearEndRoutes(app: Express, { runs, staffOf }: YearEndOptions): void {
  /** A run, for whoever began it: what was used in somebody's name goes to nobody else. */
  const own = (request: Request, response: Response): Run => {
    const run = runs.find(String(request.params['run']))
    if (run === undefined) throw new Refused('この作成はありません。', 404)
    if (run.by !== sessionIn(response).user.id)
      throw new Refused('始めた人だけが、続きを作ったり、ファイルを受け取ったりできます。', 403)
    return run
  }
  const years = (): number[] => {
    const year = Number(todayInJapan().slice(0, 4))
    return [year, year - 1]
  }

  app.get('/year-end', (_request, response) => {
    const listed = runs.list().map(run => ({ run, progress: runs.progress(run) }))
    response.send(yearEndPage(sessionIn(response), years(), listed))
  })
  app.post('/year-end', (request, response) => {
    const session = sessionIn(response)
    if (!may(session.user, 'output'))
      throw new Refused('番号を書き出す権限がありません。責任者に頼んでください。', 403)
    const year = Number(text(request, 'year'))
    if (!years().includes(year)) throw new Refused('年を選んでください。')
    const run = runs.begin(staffOf(session), { year, form: text(request, 'form'), by: session.user.id })
    response.redirect(303, `/year-end/${run.id}`)
  })

  app.get('/year-end/:run', async (request, response) => {
    const run = own(request, response)
    const session = sessionIn(response)
    const asked = Object.values(run.approvals)
    const { data } = asked.length > 0 ? await staffOf(session).approvals.list() : { data: [] }
    const approvals = data.filter(({ id }) => asked.includes(id))
    response.set('Content-Security-Policy', RUN_POLICY)
    response.send(runPage(session, { run, progress: runs.progress(run), approvals }))
  })
  app.get('/year-end/:run/progress', (request, response) => {
    const run = own(request, response)
    response.json({ state: run.state, ...runs.progress(run) })
  })
  app.post('/year-end/:run/stop', (request, response) => {
    const run = own(request, response)
    runs.stop(run)
    response.redirect(303, `/year-end/${run.id}`)
  })
  app.post('/year-end/:run/resume', (request, response) => {
    const run = own(request, response)
    runs.resume(run, staffOf(sessionIn(response)))
    response.redirect(303, `/year-end/${run.id}`)
  })
  app.post('/year-end/:run/approval', async (request, response) => {
    const run = own(request, response)
    await runs.askApproval(run, staffOf(sessionIn(response)), text(request, 'reason'))
    response.redirect(303, `/year-end/${run.id}`)
  })
  // A form, not a link: nothing fetches it ahead, and it stands in no history.
  app.post('/year-end/:run/file', async (request, response) => {
    const run = own(request, response)
    const { name, bytes } = outputFile(run, await runs.fetch(run))
    response.attachment(name).type('text/csv; charset=utf-8').send(Buffer.from(bytes))
  })
  app.post('/year-end/:run/destroy', async (request, response) => {
    const run = own(request, response)
    await runs.destroy(run)
    response.redirect(303, '/year-end')
  })
}
