import { html, type TemplateResult } from 'lit'
import type { WebhookEventType } from '@fuin/sdk/api'
import type { jaConnections } from '../locale/ja/connections.ts'
import { fieldsOf } from '../pieces/fields.ts'
import { modal } from '../pieces/modal.ts'
import type { Say } from '../words.ts'
import { EVENTS, type Endpoint, type EndpointForm, type KeyForm } from './data.ts'

type T = Say<typeof jaConnections>
const SCOPES = ['read', 'vouch'] as const
const DAYS = [30, 90, 180, 366]
const HOURS = [0, 1, 24, 72, 168]

/** A key to be made: what it may, from where, for how long. */
export function keyForm(
  t: T,
  on: { problem: string | null; save: (form: KeyForm) => void; close: () => void },
): TemplateResult {
  return modal({
    heading: t('connections.newKey'),
    body: form(
      'key',
      on.problem,
      data => on.save(keyOf(data)),
      html` <label class="field"
          >${t('connections.name')}
          <input type="text" name="name" autocomplete="off" maxlength="40" spellcheck="false" />
          <span class="muted">${t('connections.nameHelp')}</span></label
        >
        <fieldset>
          <legend>${t('connections.may')}</legend>
          ${SCOPES.map(
            scope =>
              html`<label class="choice"
                ><input type="checkbox" name="scope" value=${scope} .checked=${scope === 'read'} />
                <span
                  >${t(`connections.scope.${scope}`)}<small class="muted"
                    >${t(`connections.scopeText.${scope}`)}</small
                  ></span
                ></label
              >`,
          )}
          <p class="muted">${t('connections.manageHint')}</p>
        </fieldset>
        <label class="field"
          >${t('connections.days')}
          <select name="days">
            ${DAYS.map(days => html`<option value=${days} ?selected=${days === 90}>${t('connections.daysCount', { days })}</option>`)}
          </select></label
        >
        <label class="field"
          >${t('connections.addresses')}
          <input
            type="text"
            name="addresses"
            autocomplete="off"
            spellcheck="false"
            placeholder="203.0.113.0/24"
          />
          <span class="muted">${t('connections.addressesHelp')}</span></label
        >`,
    ),
    actions: actions(t, 'key', t('connections.make'), on.close),
    onClose: on.close,
  })
}

/** An endpoint, new or to be changed. */
export function endpointForm(
  t: T,
  endpoint: Endpoint | null,
  on: { problem: string | null; save: (form: EndpointForm) => void; close: () => void },
): TemplateResult {
  return modal({
    heading: t(endpoint === null ? 'connections.newEndpoint' : 'connections.editEndpoint'),
    wide: true,
    body: form(
      'endpoint',
      on.problem,
      data => on.save(endpointOf(data)),
      html` <label class="field"
          >${t('connections.url')}
          <input
            type="text"
            inputmode="url"
            name="url"
            autocomplete="off"
            maxlength="500"
            spellcheck="false"
            .value=${endpoint?.url ?? ''}
          />
          <span class="muted">${t('connections.urlHelp')}</span></label
        >
        <fieldset>
          <legend>${t('connections.events')}</legend>
          <div class="choices">
            ${EVENTS.map(
              event =>
                html`<label class="choice"
                  ><input
                    type="checkbox"
                    name="event"
                    value=${event}
                    .checked=${endpoint?.events.includes(event) === true}
                  />
                  <span>${t(`connections.event.${event}`)}</span></label
                >`,
            )}
          </div>
        </fieldset>`,
    ),
    actions: actions(t, 'endpoint', t(endpoint === null ? 'connections.add' : 'connections.save'), on.close),
    onClose: on.close,
  })
}

/** Before a new secret: for how long the old one goes on. */
export function rotateForm(
  t: T,
  name: string,
  on: { rotate: (hours: number) => void; close: () => void },
): TemplateResult {
  return modal({
    heading: t('connections.rotateTitle', { name }),
    body: form(
      'rotate',
      null,
      data => on.rotate(Number(fieldsOf(data).text('hours'))),
      html` <p>${t('connections.rotateText')}</p>
        <label class="field"
          >${t('connections.overlap')}
          <select name="hours">
            ${HOURS.map(hours => html`<option value=${hours} ?selected=${hours === 24}>${hours === 0 ? t('connections.atOnce') : t('connections.hours', { hours })}</option>`)}
          </select></label
        >`,
    ),
    actions: actions(t, 'rotate', t('connections.rotate'), on.close),
    onClose: on.close,
  })
}

function form(
  id: string,
  problem: string | null,
  save: (form: HTMLFormElement) => void,
  fields: TemplateResult,
): TemplateResult {
  return html`<form
    id=${id}
    class="form"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault()
      save(event.currentTarget as HTMLFormElement)
    }}
  >
    ${problem === null ? '' : html`<p class="error" role="alert">${problem}</p>`} ${fields}
  </form>`
}

function actions(t: T, form: string, go: string, close: () => void): TemplateResult {
  return html`<button @click=${close}>${t('connections.cancel')}</button>
    <button class="primary" form=${form} data-testid="save">${go}</button>`
}

function keyOf(form: HTMLFormElement): KeyForm {
  const { text } = fieldsOf(form)
  const addresses = text('addresses')
    .split(/[\s,、]+/u)
    .filter(one => one !== '')
  return {
    name: text('name'),
    scopes: new FormData(form).getAll('scope') as KeyForm['scopes'],
    days: Number(text('days')),
    allowedAddresses: addresses.length === 0 ? null : addresses,
  }
}

function endpointOf(form: HTMLFormElement): EndpointForm {
  const events = new FormData(form).getAll('event') as WebhookEventType[]
  return { url: fieldsOf(form).text('url'), events }
}
