import type { Approval, ApprovalState } from '@fuin/sdk/api'
import { purposeOf } from '@fuin/sdk/node'
import { html, type Html } from '../html.ts'
import { personById } from '../people.ts'
import type { Session } from '../sessions.ts'
import { reasonOf, stopReason } from '../year-end/reasons.ts'
import { isAtWork, type Run } from '../year-end/run.ts'
import { dateTime, layout } from './layout.ts'
import { type Progress, runBadge, runTitle } from './year-end.ts'

interface RunView {
  run: Run
  progress: Progress
  /** Those that were asked for this run. */
  approvals: readonly Pick<Approval, 'id' | 'state' | 'purpose'>[]
}

/** Seconds after which a browser without scripts looks again. */
const AGAIN = 3

/** One run: how far it is, who is left out and why, and what can be done now. */
export function runPage(session: Session, view: RunView): string {
  const { run } = view
  return layout(
    runTitle(run),
    session,
    html`<p class="crumbs"><a href="/year-end">年末調整</a></p>
      <h1>${runTitle(run)} ${runBadge(run.state)}</h1>
      ${section(session, view)} ${isAtWork(run) ? '' : leftOut(session, run)}
      ${run.fetched === null && (run.state === 'stopped' || run.state === 'finished') && discard(session, run)}`,
    isAtWork(run) ? html`<noscript><meta http-equiv="refresh" content="${AGAIN}" /></noscript>` : null,
  )
}

function section(session: Session, view: RunView): Html {
  switch (view.run.state) {
    case 'running':
    case 'stopping':
      return atWork(session, view)
    case 'stopped':
      return stopped(session, view)
    case 'finished':
      return finished(session, view)
    case 'gone':
      return html`<section class="card">
        <h2>番号の入ったデータは、ここにはありません</h2>
        <p>
          受け取ったあと、または保管の期限が過ぎたため、消しました。だれの番号を使ったかは「利用の記録」に残っています。
        </p>
        <div class="actions"><a class="button" href="/year-end">年末調整に戻る</a></div>
      </section>`
  }
}

function bar({ done, failed, total }: Progress): Html {
  return html`<progress max="${total}" value="${done + failed}" aria-label="進み具合"></progress>
    <p><output>${total}人中${done + failed}人</output></p>`
}

function atWork(session: Session, { run, progress }: RunView): Html {
  return html`<section class="card" data-progress="/year-end/${run.id}/progress">
    <h2>${run.state === 'running' ? '作成しています' : '中止しています'}</h2>
    ${bar(progress)}
    <p class="muted">
      ${
        run.state === 'running'
          ? 'この画面を閉じても続きます。'
          : '書き出している数人が終わるまで、少しお待ちください。'
      }
    </p>
    ${run.state === 'running' ? act(session, run, 'stop', '中止する', '') : ''}
  </section>`
}

function stopped(session: Session, { run, progress, approvals }: RunView): Html {
  const reason = stopReason(run.why)
  const needed = run.why?.startsWith('approval_') === true
  return html`${reason !== null && html`<p class="notice warning" role="alert">${reason}</p>`}
    ${needed && approval(session, run, approvals)}
    <section class="card">
      <h2>途中で止まっています</h2>
      ${bar(progress)}
      <p class="muted">
        再開すると、まだの人から続けます。できた人の番号は、もう一度は使いません。できた分は
        ${dateTime(run.keptUntil)} に消えます。
      </p>
      ${act(session, run, 'resume', '続きから再開する', 'primary')}
    </section>`
}

function finished(session: Session, { run, progress }: RunView): Html {
  return html`<section class="card">
    <h2>${progress.done}人分ができました</h2>
    <p>
      ${
        run.fetched === null
          ? html`受け取ったら、ここからは消してください。受け取らないときは ${dateTime(run.keptUntil)}
            に消えます。`
          : html`${run.fetched}人分のファイルを受け取りました。確かめたら、ここからは消してください。そのままでも
            ${dateTime(run.keptUntil)} に消えます。`
      }
    </p>
    <p class="muted">
      ファイルには番号がそのまま入っています。共有フォルダやメールに置かず、書類を作ったら端末からも消してください。
    </p>
    ${progress.done > 0 && act(session, run, 'file', 'ファイルを受け取る（CSV）', 'primary')}
    ${run.fetched !== null && act(session, run, 'destroy', '受け取ったので、ここから消す', '')}
  </section>`
}

/** Who has no row: for each reason what to do, and whom it is about. */
function leftOut(session: Session, run: Run): Html | '' {
  const failed = Object.entries(run.failed)
  if (failed.length === 0 || run.state === 'gone') return ''
  const reasons = new Map(failed.map(([, failure]) => reasonOf(failure)).map(({ why, what }) => [why, what]))
  const of = (why: string): string[] =>
    failed.filter(([, failure]) => reasonOf(failure).why === why).map(([id]) => id)
  return html`<section class="card">
    <h2>番号が入らなかった人（${failed.length}人）</h2>
    <ul class="left-out">
      ${[...reasons].map(
        ([why, what]) =>
          html`<li>
            <strong>${why}</strong><span>${of(why).length}人</span><small>${what}</small>
            <ul>
              ${of(why).map(id => html`<li><a href="/people/${id}">${personById(id)?.name ?? id}</a></li>`)}
            </ul>
          </li>`,
      )}
    </ul>
    ${run.state === 'finished' ? act(session, run, 'resume', 'この人たちだけ、もう一度試す', '') : ''}
  </section>`
}

const APPROVALS: Record<ApprovalState, string> = {
  waiting: '承認を待っています',
  given: '承認されました',
  refused: '断られました',
  withdrawn: '取り下げました',
  expired: '期限が過ぎました',
}

function approval(session: Session, run: Run, asked: RunView['approvals']): Html {
  const open = asked.length > 0 && asked.every(({ state }) => state === 'waiting' || state === 'given')
  return html`<section class="card">
    <h2>もう一人の承認</h2>
    ${
      asked.length > 0 &&
      html`<ul>
        ${asked.map(({ purpose, state }) => html`<li>${purposeOf(purpose ?? '')?.text}：${APPROVALS[state]}</li>`)}
      </ul>`
    }
    ${
      open
        ? html`<p>
            あなたではない管理者が<a href="/console#approvals">「マイナンバーの管理」の「承認」</a
            >で承認すると、再開できます。
          </p>`
        : html`<form method="post" action="/year-end/${run.id}/approval">
            <input type="hidden" name="csrf" value="${session.csrf}" />
            <label
              >理由（承認する人が読みます）<input
                name="reason"
                value="${runTitle(run)}の作成"
                maxlength="200"
                required
                autocomplete="off"
            /></label>
            <div class="actions"><button class="primary">承認を依頼する</button></div>
          </form>`
    }
  </section>`
}

function discard(session: Session, run: Run): Html {
  return html`<details class="card danger">
    <summary>受け取らずに取りやめる</summary>
    <p>できた分を消します。作り直すときは、全員の番号をもう一度使い、そのことが記録されます。</p>
    ${act(session, run, 'destroy', '取りやめて消す', 'destroy')}
  </details>`
}

function act(session: Session, { id }: Run, action: string, name: string, look: string): Html {
  return html`<form method="post" action="/year-end/${id}/${action}">
    <input type="hidden" name="csrf" value="${session.csrf}" />
    <div class="actions"><button class="${look}">${name}</button></div>
  </form>`
}
