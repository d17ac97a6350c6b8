import type { SubjectState } from '@fuin/sdk/api'
import { html } from '../html.ts'
import { KIND_NAMES, type Person } from '../people.ts'
import type { Session } from '../sessions.ts'
import { layout } from './layout.ts'
import { badge, STATE_NAMES } from './states.ts'

export interface PersonRow {
  person: Person
  state: SubjectState
}

const SHOWN: SubjectState[] = [
  'not-requested',
  'requested',
  'submitted',
  'returned',
  'accepted',
  'due',
  'erasing',
  'erased',
]

/** Everybody, with the state of their number. */
export function peoplePage(
  session: Session,
  rows: PersonRow[],
  filter: { state: string; text: string },
  arrived = 0,
): string {
  const counts = new Map<string, number>()
  for (const { state } of rows) counts.set(state, (counts.get(state) ?? 0) + 1)
  const text = filter.text.trim()
  const shown = rows.filter(
    ({ person, state }) =>
      (filter.state === '' || state === filter.state) &&
      (text === '' || `${person.id} ${person.name} ${person.kana} ${person.department}`.includes(text)),
  )
  return layout(
    '従業員・取引先',
    session,
    html`<h1>従業員・取引先</h1>
      ${
        arrived > 0 &&
        html`<p class="notice success" role="status">
          新しい提出が${arrived}件あります。<a href="/console">内容を確かめる</a>
        </p>`
      }
      <ul class="counts">
        ${SHOWN.filter(state => counts.has(state)).map(
          state =>
            html`<li>
              <a href="/people?state=${state}" ${filter.state === state ? html`aria-current="true"` : ''}>
                <b>${counts.get(state)}</b>${STATE_NAMES[state]}</a
              >
            </li>`,
        )}
      </ul>
      <form class="filter" role="search">
        <label>氏名・番号・部署で探す<input name="text" value="${filter.text}" autocomplete="off" /></label>
        <label
          >マイナンバーの状態<select name="state">
            <option value="">すべて</option>
            ${SHOWN.map(state => html`<option value="${state}" ${filter.state === state ? html`selected` : ''}>${STATE_NAMES[state]}</option>`)}
          </select></label
        >
        <button>絞り込む</button>
      </form>
      ${
        shown.length === 0
          ? html`<p class="empty">当てはまる人はいません。<a href="/people">すべて表示する</a></p>`
          : html`<div class="scroll">
              <table>
                <thead>
                  <tr>
                    <th scope="col">番号</th>
                    <th scope="col">氏名</th>
                    <th scope="col" class="wide">区分・部署</th>
                    <th scope="col">マイナンバー</th>
                  </tr>
                </thead>
                <tbody>
                  ${shown.map(
                    ({ person, state }) =>
                      html`<tr>
                        <td>${person.id}</td>
                        <th scope="row">
                          <a href="/people/${person.id}">${person.name}</a><small>${person.kana}</small>
                        </th>
                        <td class="wide">${KIND_NAMES[person.kind]}<small>${person.department}</small></td>
                        <td>${badge(state)}</td>
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>`
      }
      <p class="muted">
        ${shown.length}人を表示しています。マイナンバーそのものは、この一覧にも給与システムのデータベースにもありません。
      </p>`,
  )
}
