import { documentOf, type PapersAnswer } from '@fuin/sdk/node'
import { html, type Html } from '../html.ts'

/** What the rules decide about papers, with the reason; the clerk may narrow it, or look at the papers in person. */
export function papersFieldset({ ways, why, notAccepted }: PapersAnswer): Html {
  if (ways.length === 0) {
    return html`<fieldset>
      <legend>確認書類</legend>
      <p>書類は求めません。${why.text}<small class="muted">（${why.basis}）</small></p>
    </fieldset>`
  }
  const codes = [
    ...new Set(
      ways.flatMap(({ parts }) => parts.flatMap(part => part.papers.map(papers => papers.document))),
    ),
  ]
  return html`<fieldset>
    <legend>確認書類</legend>
    <p>${why.text}<small class="muted">（${why.basis}）</small></p>
    <p class="muted">本人が、次のうち手元にある方法を一つ選びます。</p>
    <ul>
      ${ways.map(({ name }) => html`<li>${name}</li>`)}
    </ul>
    <label class="check"
      ><input type="checkbox" name="inPerson" value="yes" />写真は求めず、書類を直接見て確かめる</label
    >
    <details>
      <summary>使える書類をしぼる</summary>
      <p class="muted">
        選ばなければ、すべての方法が使えます。番号と本人の両方を確かめられない選び方は、依頼できません。
      </p>
      ${codes.map(
        code =>
          html`<label class="check"
            ><input type="checkbox" name="papers" value="${code}" />${documentOf(code)?.name ?? code}</label
          >`,
      )}
    </details>
    <details>
      <summary>使えない書類</summary>
      <ul>
        ${notAccepted.map(({ name, reason }) => html`<li>${name}：${reason}</li>`)}
      </ul>
    </details>
  </fieldset>`
}
