import type { SubjectState } from '@fuin/sdk/api'
import type { PapersAnswer, Purpose, Review } from '@fuin/sdk/node'
import { html, type Html } from '../html.ts'
import { KIND_NAMES, type Person } from '../people.ts'
import type { Session } from '../sessions.ts'
import { may } from '../staff.ts'
import { dateTime, layout, notice } from './layout.ts'
import { papersFieldset } from './papers.ts'
import { badge } from './states.ts'

export interface PersonView {
  person: Person
  state: SubjectState
  changedAt: string | null
  /** Purposes that the law provides for this kind. */
  purposes: readonly Purpose[]
  /** Papers that the law asks of this kind for the usual purposes, and why. */
  papers: PapersAnswer
  /** What was asked and submitted, when there is something. */
  review: Review | null
  message: { kind: 'error' | 'success'; text: string } | null
}

/** One person: what was asked, what came, what may be done. */
export function personPage(session: Session, view: PersonView): string {
  const { person, state, message } = view
  return layout(
    person.name,
    session,
    html`<p class="crumbs"><a href="/people">従業員・取引先</a></p>
      <h1>${person.name}<small>${person.kana}</small></h1>
      ${message !== null && notice(message.kind, message.text)}
      <dl class="facts">
        <div>
          <dt>番号</dt>
          <dd>${person.id}</dd>
        </div>
        <div>
          <dt>区分</dt>
          <dd>${KIND_NAMES[person.kind]}</dd>
        </div>
        <div>
          <dt>部署など</dt>
          <dd>${person.department}</dd>
        </div>
        <div>
          <dt>マイナンバー</dt>
          <dd>${badge(state)} <span class="muted">${dateTime(view.changedAt)}</span></dd>
        </div>
      </dl>
      ${section(session, view)}
      ${state === 'erased' || state === 'erasing' ? '' : eraseSection(session, view)}`,
  )
}

function section(session: Session, view: PersonView): Html {
  switch (view.state) {
    case 'submitted':
      return reviewSection(session, view)
    case 'accepted':
    case 'due':
      return useSection(session, view)
    case 'erasing':
    case 'erased':
      return html`<section class="card">
        <h2>廃棄しました</h2>
        <p>番号と書類の鍵を壊しました。もう誰にも読めません。経緯は「利用の記録」で確かめられます。</p>
      </section>`
    default:
      return requestSection(session, view)
  }
}

function requestSection(session: Session, { person, state, purposes, papers, review }: PersonView): Html {
  if (!may(session.user, 'request'))
    return html`<section class="card"><p>依頼する権限がありません。</p></section>`
  const due = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10)
  const again = state === 'requested' || state === 'returned'
  return html`<section class="card">
    <h2>${again ? 'もう一度依頼する' : '提出を依頼する'}</h2>
    ${review !== null && again && html`<p class="muted">いまの依頼の期限: ${review.manifest.due}。新しく依頼すると、前のリンクはすぐに使えなくなります。</p>`}
    <form method="post" action="/people/${person.id}/request">
      <input type="hidden" name="csrf" value="${session.csrf}" />
      <fieldset>
        <legend>利用目的（本人に示され、この目的にだけ使えます）</legend>
        ${purposes.map(
          purpose =>
            html`<label class="check"
              ><input
                type="checkbox"
                name="purposes"
                value="${purpose.code}"
                ${USUAL[person.kind].includes(purpose.code) ? html`checked` : ''}
              />${purpose.text}</label
            >`,
        )}
      </fieldset>
      ${papersFieldset(papers)}
      <label>期限<input type="date" name="due" value="${due}" required /></label>
      <div class="actions"><button class="primary">依頼リンクを作る</button></div>
    </form>
  </section>`
}

/** What a kind of person is usually asked for: tax, and for employees employment and social insurance too. */
export const USUAL: Record<Person['kind'], readonly string[]> = {
  employee: ['TAX-EMP', 'TAX-DEP', 'EI', 'HI-PEN'],
  dependent: ['TAX-DEP', 'HI-PEN'],
  partner: ['PAY-FEE'],
  shareholder: ['PAY-DIV'],
}

function reviewSection(session: Session, { person, review }: PersonView): Html {
  if (!may(session.user, 'review') || review === null) {
    return html`<section class="card">
      <h2>提出されました</h2>
      <p>確認する権限のある人が内容を確かめます。</p>
    </section>`
  }
  const images = review.items.filter(item => item.kind === 'image')
  const { generation, round } = review.seen
  const seen = html`<input type="hidden" name="generation" value="${String(generation)}" /><input
      type="hidden"
      name="round"
      value="${String(round)}"
    />`
  return html`<section class="card">
      <h2>提出された内容を確かめる</h2>
      <p class="muted">提出 ${dateTime(review.submittedAt)}　書類の表示は記録されます。</p>
      ${
        images.length === 0
          ? html`<p>書類の提出はありません。</p>`
          : html`<div class="papers">
              ${images.map(
                (item, index) =>
                  html`<iframe
                    sandbox
                    src="/people/${person.id}/images/${item.id}"
                    title="確認書類 ${index + 1}"
                    loading="lazy"
                  ></iframe>`,
              )}
            </div>`
      }
      <form method="post" action="/people/${person.id}/accept">
        <input type="hidden" name="csrf" value="${session.csrf}" />
        ${seen}
        <label class="check"
          ><input
            type="checkbox"
            name="checked"
            value="yes"
            required
          />氏名・生年月日または住所が本人のものと一致することを確かめた</label
        >
        <div class="actions"><button class="primary">受け入れる</button></div>
      </form>
    </section>
    <section class="card">
      <h2>差し戻す</h2>
      <form method="post" action="/people/${person.id}/return">
        <input type="hidden" name="csrf" value="${session.csrf}" />
        ${seen}
        <label
          >理由<select name="reason">
            <option value="UNREADABLE">写真が読めない</option>
            <option value="WRONG-PAPER">書類が違う</option>
            <option value="NUMBER-DIFFERS">番号が書類と違う</option>
            <option value="NAME-DIFFERS">氏名や住所が違う</option>
            <option value="OTHER">その他</option>
          </select></label
        >
        <label>本人に伝えること<input name="words" maxlength="200" autocomplete="off" /></label>
        <div class="actions"><button>差し戻す</button></div>
      </form>
    </section>`
}

function useSection(session: Session, { person, review }: PersonView): Html {
  const [look, print] = [may(session.user, 'reveal'), may(session.user, 'output')]
  if (!look && !print)
    return html`<section class="card">
      <h2>取得済</h2>
      <p>番号を見る権限がありません。</p>
    </section>`
  const purposes = review?.manifest.purposes ?? []
  return html`<section class="card">
    <h2>番号を使う</h2>
    <p class="muted">使うたびに、誰が何のために使ったかが、先に記録されます。</p>
    <form method="post" action="/people/${person.id}/reveal">
      <input type="hidden" name="csrf" value="${session.csrf}" />
      <label
        >利用目的<select name="purpose">
          ${purposes.map(purpose => html`<option value="${purpose.code}">${purpose.text}</option>`)}
        </select></label
      >
      <div class="actions">
        ${look && html`<button class="primary">番号を表示する</button>`}
        ${print && purposes.some(({ code }) => code === 'TAX-EMP') && html`<button formaction="/people/${person.id}/slip">源泉徴収票を作る</button>`}
      </div>
    </form>
  </section>`
}

function eraseSection(session: Session, { person, state }: PersonView): Html | '' {
  if (!may(session.user, 'erase') || state === 'not-requested') return ''
  return html`<details class="card danger">
    <summary>番号と書類を廃棄する</summary>
    <p>
      番号・書類・依頼の内容を読む鍵を壊します。<strong>元に戻せません。</strong>退職し、保存期間が過ぎた人にだけ行ってください。
    </p>
    <form method="post" action="/people/${person.id}/erase">
      <input type="hidden" name="csrf" value="${session.csrf}" />
      <label
        >理由<select name="reason">
          <option value="RETENTION-OVER">保存期間の満了</option>
          <option value="NO-LONGER-NEEDED">事務が不要になった</option>
        </select></label
      >
      <label
        >確認のため「${person.id}」と入力してください<input name="confirm" autocomplete="off" required
      /></label>
      <div class="actions"><button class="destroy">廃棄する</button></div>
    </form>
  </details>`
}
