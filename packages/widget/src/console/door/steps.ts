import { html, type TemplateResult } from 'lit'
import { checkPassword } from '@fuin/sdk/page'
import type { jaDoor } from '../locale/ja/door.ts'
import type { Say } from '../words.ts'
import { doorField } from './field.ts'

type Key = keyof typeof jaDoor
/** What is wrong, and with which field; null for what is wrong with none. */
export interface Wrong {
  text: string
  field: string | null
}

/** What all steps are drawn with. */
export interface StepFrame {
  t: Say<typeof jaDoor>
  wrong: Wrong | null
  working: boolean
  shown: boolean
  submit: (values: (id: string) => string) => void
  toggle: () => void
  /** Null where there is no way back. */
  cancel: (() => void) | null
}

const problemOf = ({ wrong }: StepFrame, field: string): string | null =>
  wrong?.field === field ? wrong.text : null

/** A form with what is wrong on top and its buttons below. */
function form(frame: StepFrame, button: Key, content: TemplateResult): TemplateResult {
  const { t, wrong, working } = frame
  return html`<form
    novalidate
    @submit=${(event: SubmitEvent) => {
      event.preventDefault()
      const element = event.currentTarget as HTMLFormElement
      frame.submit(id => element.querySelector<HTMLInputElement>(`#${id}`)?.value ?? '')
    }}
  >
    <div role="alert">
      ${wrong !== null && wrong.field === null ? html`<p class="alert">${wrong.text}</p>` : ''}
    </div>
    ${content}
    <div class="row">
      <button class="primary" data-testid="door-go" ?disabled=${working}>
        ${t(working ? 'door.working' : button)}
      </button>
      ${
        frame.cancel === null
          ? ''
          : html`<button type="button" @click=${frame.cancel}>${t('door.cancel')}</button>`
      }
    </div>
  </form>`
}

export function passwordStep(frame: StepFrame): TemplateResult {
  const { t, shown } = frame
  return form(
    frame,
    'door.next',
    html`<p>${t('door.signInLead')}</p>
      ${doorField({ id: 'id', label: t('door.id'), autocomplete: 'username', problem: problemOf(frame, 'id') })}
      ${doorField({
        ...{ id: 'password', label: t('door.password'), type: shown ? 'text' : 'password' },
        ...{ autocomplete: 'current-password', problem: problemOf(frame, 'password') },
      })}
      ${toggle(frame)}`,
  )
}

export function codeStep(frame: StepFrame, way: 'app' | 'recovery', turn: () => void): TemplateResult {
  return form(frame, 'door.next', codeFields(frame, way, turn))
}

function codeFields(frame: StepFrame, way: 'app' | 'recovery', turn: () => void): TemplateResult {
  const { t } = frame
  const app = way === 'app'
  return html`<p>${t(app ? 'door.codeLead' : 'door.recoveryLead')}</p>
    ${codeField(frame, app)}
    <button type="button" class="quiet" @click=${turn}>
      ${t(app ? 'door.useRecovery' : 'door.useApp')}
    </button>`
}

/** Once more who it is: a code, or the password of whoever has no app. */
export function stepUpStep(
  frame: StepFrame,
  way: 'app' | 'recovery' | 'password',
  turn: () => void,
): TemplateResult {
  const { t, shown } = frame
  return form(
    frame,
    'door.confirm',
    html`<p>${t('door.stepUpLead')}</p>
      ${
        way !== 'password'
          ? codeFields(frame, way, turn)
          : html`<p>${t('door.stepUpPassword')}</p>
              ${doorField({
                ...{ id: 'password', label: t('door.password'), type: shown ? 'text' : 'password' },
                ...{ autocomplete: 'current-password', problem: problemOf(frame, 'password') },
              })}
              ${toggle(frame)}`
      }`,
  )
}

export function inviteStep(frame: StepFrame, id: string): TemplateResult {
  const { t } = frame
  return form(
    frame,
    'door.choose',
    html`<p>${t('door.inviteLead')}</p>
      <div>
        <p><strong>${t('door.inviteId')}</strong></p>
        <p class="key" translate="no">${id}</p>
        <p class="muted">${t('door.inviteIdHelp')}</p>
      </div>
      ${userName(id)} ${newPassword(frame)}`,
  )
}

/** Another password instead of the one of now. */
export function changeStep(frame: StepFrame, id: string): TemplateResult {
  const { t, shown } = frame
  return form(
    frame,
    'door.change',
    html`${userName(id)}
    ${doorField({
      ...{ id: 'old', label: t('door.oldPassword'), type: shown ? 'text' : 'password' },
      ...{ autocomplete: 'current-password', problem: problemOf(frame, 'old') },
    })}
    ${newPassword(frame)}`,
  )
}

/** For whoever keeps passwords: whose it is. */
function userName(id: string): TemplateResult {
  return html`<input
    class="visually-hidden"
    autocomplete="username"
    .value=${id}
    readonly
    tabindex="-1"
    aria-hidden="true"
  />`
}

/** The new one, twice. */
function newPassword(frame: StepFrame): TemplateResult {
  const { t, shown } = frame
  const type = shown ? 'text' : 'password'
  return html`${doorField({
    ...{ id: 'new', label: t('door.newPassword'), help: t('door.newPasswordHelp'), type },
    ...{ autocomplete: 'new-password', problem: problemOf(frame, 'new') },
  })}
  ${doorField({
    ...{ id: 'again', label: t('door.again'), type },
    ...{ autocomplete: 'new-password', problem: problemOf(frame, 'again') },
  })}
  ${toggle(frame)}`
}

/** @returns what is wrong with a new password that was typed twice; null: it will do */
export function newPasswordProblem(
  t: Say<typeof jaDoor>,
  signInId: string,
  [password, again]: readonly [string, string],
): Wrong | null {
  if (password === '') return { text: t('door.error.empty'), field: 'new' }
  if (password !== again) return { text: t('door.differ'), field: 'again' }
  const weak = checkPassword(password, signInId)
  return weak === null ? null : { text: t(`door.error.password_${weak}`), field: 'new' }
}

export function appStep(frame: StepFrame, secret: string): TemplateResult {
  const { t } = frame
  return form(
    frame,
    'door.appConfirm',
    html`<p>${t('door.appLead')}</p>
      <canvas role="img" aria-label=${t('door.app')}></canvas>
      <div>
        <p class="muted">${t('door.appKey')}</p>
        <p class="key" translate="no">${secret.replaceAll(/(.{4})/gu, '$1 ').trim()}</p>
      </div>
      ${codeField(frame, true)}`,
  )
}

function codeField(frame: StepFrame, app: boolean): TemplateResult {
  return doorField({
    id: 'code',
    label: frame.t(app ? 'door.codeField' : 'door.recoveryField'),
    autocomplete: app ? 'one-time-code' : 'off',
    digits: app,
    problem: problemOf(frame, 'code'),
  })
}

function toggle({ t, shown, toggle: turn }: StepFrame): TemplateResult {
  return html`<div>
    <button type="button" class="quiet" aria-pressed=${shown} @click=${turn}>
      ${t(shown ? 'door.hide' : 'door.show')}
    </button>
  </div>`
}
