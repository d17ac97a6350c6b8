import { html, type Html } from '../html.ts'
import type { Session } from '../sessions.ts'
import { may, STAFF } from '../staff.ts'
import { eraYear, YEAR_END_FORMS, yearEndForm } from '../year-end/forms.ts'
import type { Run } from '../year-end/run.ts'
import { dateTime, layout } from './layout.ts'

/** How far a run is, in people. */
export interface Progress {
  done: number
  failed: number
  total: number
}

const STATES: Record<Run['state'], { name: string; tone: string }> = {
  running: { name: '作成中', tone: 'wait' },
  stopping: { name: '中止しています', tone: 'wait' },
  stopped: { name: '途中', tone: 'act' },
  finished: { name: 'できました', tone: 'good' },
  gone: { name: '消去済み', tone: 'plain' },
}

export function runBadge(state: Run['state']): Html {
  const { name, tone } = STATES[state]
  return html`<span class="badge ${tone}" data-run="${state}">${name}</span>`
}

export function runTitle({ year, form }: Run): string {
  return `${eraYear(year)}分　${yearEndForm(form)?.name ?? form}`
}

/** What to make for which year, and what was made. */
export function yearEndPage(
  session: Session,
  years: readonly number[],
  listed: readonly { run: Run; progress: Progress }[],
): string {
  return layout(
    '年末調整',
    session,
    html`<h1>年末調整・法定調書</h1>
      ${
        may(session.user, 'output')
          ? startForm(session, years)
          : html`<section class="card">
              <h2>書類を作る権限がありません</h2>
              <p>番号を書き出す権限のある人（責任者）に頼んでください。</p>
            </section>`
      }
      <h2>これまでの作成</h2>
      ${
        listed.length === 0
          ? html`<p class="empty">まだ何も作っていません。上で年と書類を選ぶと、ここに並びます。</p>`
          : runTable(session, listed)
      }`,
  )
}

function startForm(session: Session, years: readonly number[]): Html {
  return html`<section class="card">
    <h2>書類を作る</h2>
    <p class="muted">
      一人につき一回、番号を書き出したことが「利用の記録」に残ります。番号の入ったファイルは提出用です。本人に渡す源泉徴収票には、番号を書きません。
    </p>
    <form method="post" action="/year-end">
      <input type="hidden" name="csrf" value="${session.csrf}" />
      <div class="filter">
        <label
          >年分<select name="year">
            ${years.map(year => html`<option value="${year}">${eraYear(year)}（${year}年）</option>`)}
          </select></label
        >
        <label
          >書類<select name="form">
            ${YEAR_END_FORMS.map(({ code, name }) => html`<option value="${code}">${name}</option>`)}
          </select></label
        >
      </div>
      <div class="actions"><button class="primary">作成を始める</button></div>
    </form>
  </section>`
}

function runTable(session: Session, listed: readonly { run: Run; progress: Progress }[]): Html {
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">書類</th>
          <th scope="col">状態</th>
          <th scope="col" class="people">人数</th>
          <th scope="col" class="wide">始めた人</th>
        </tr>
      </thead>
      <tbody>
        ${listed.map(
          ({ run, progress }) =>
            html`<tr>
              <th scope="row">
                ${
                  run.by === session.user.id
                    ? html`<a href="/year-end/${run.id}">${runTitle(run)}</a>`
                    : runTitle(run)
                }<small>${dateTime(run.startedAt)}</small>
              </th>
              <td>${runBadge(run.state)}</td>
              <td class="people">${run.state === 'gone' ? '―' : `${progress.done}／${progress.total}人`}</td>
              <td class="wide">${STAFF.find(({ id }) => id === run.by)?.name}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}
