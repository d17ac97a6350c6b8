import { html, type TemplateResult } from 'lit'
import type { Gate } from '../flow/gate.ts'
import type { View } from './view.ts'

/** Before anything of a request is known: the passcode, which comes another way than the link. */
export function passcodeScreen(view: View): TemplateResult {
  const { t, flow } = view
  const gate = flow.entrance.gate!
  const { part, tries } = gate
  const wrong = problemText(view, gate)
  return html`
    <h1 tabindex="-1">${t('passcode.title')}</h1>
    <p>${t('passcode.lead')}</p>
    <form class="card passcode" novalidate @submit=${(event: Event) => void submit(event, view)}>
      <label for="passcode">${t('passcode.label')}</label>
      <p class="muted" id="passcode-hint">${t('passcode.hint')}</p>
      <input
        id="passcode"
        type="text"
        autocomplete="off"
        autocapitalize="characters"
        autocorrect="off"
        spellcheck="false"
        translate="no"
        maxlength="200"
        ?readonly=${part !== null}
        aria-describedby="passcode-error passcode-tries passcode-hint"
        aria-invalid=${wrong === '' ? 'false' : 'true'}
      />
      <p id="passcode-error" role="alert" class="wrong">${wrong}</p>
      <p id="passcode-tries" data-testid="tries" class=${tries <= 3 ? 'reminder' : 'muted'}>
        ${tries === 1 ? t('passcode.last') : t('passcode.tries', { tries })}
      </p>
      <div class="actions"><button class="primary">${t('passcode.open')}</button></div>
      <p role="status">${part === null ? '' : t('passcode.checking')}</p>
      ${
        part === null
          ? ''
          : html`<progress max="1" .value=${part} aria-label=${t('passcode.checking')}></progress>`
      }
    </form>
    <h2>${t('passcode.where')}</h2>
    <p>${t('passcode.ask')}</p>
    <p class="muted">${t('passcode.kept')}</p>
  `
}

function problemText({ t }: View, { problem }: Gate): string {
  if (problem === null) return ''
  return t(problem === 'unreachable' ? 'stopped.unreachable' : `passcode.${problem}`)
}

async function submit(event: Event, { flow, root }: View): Promise<void> {
  event.preventDefault()
  await flow.pass(root.querySelector<HTMLInputElement>('#passcode')!.value)
  root.querySelector<HTMLInputElement>('#passcode')?.select()
}
