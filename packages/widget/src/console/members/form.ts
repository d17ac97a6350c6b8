import { html, type TemplateResult } from 'lit'
import type { Permission, SubjectKind } from '@fuin/sdk/api'
import type { jaMembers } from '../locale/ja/members.ts'
import { modal } from '../pieces/modal.ts'
import { fieldsOf } from '../pieces/fields.ts'
import type { Words } from '../words.ts'
import {
  dayOf,
  endOf,
  KINDS,
  PERMISSIONS,
  startOf,
  type ListedMember,
  type MemberForm,
  type Preset,
} from './data.ts'

type MemberWords = Pick<Words<typeof jaMembers>, 't' | 'locale'>

/** Somebody new, or what may be changed of somebody who is registered. */
export function memberForm(
  words: MemberWords,
  member: ListedMember | null,
  presets: readonly Preset[],
  on: { problem: string | null; save: (form: MemberForm) => void; close: () => void },
): TemplateResult {
  const { t, locale } = words
  const may = new Set(member?.permissions ?? [])
  const preset = presets.find(({ permissions }) => same(permissions, [...may]))
  return modal({
    heading: t(member === null ? 'members.formNew' : 'members.formEdit'),
    wide: true,
    body: html`<form
      id="member"
      class="form"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault()
        on.save(formOf(event.currentTarget as HTMLFormElement, member))
      }}
    >
      ${on.problem === null ? '' : html`<p class="error" role="alert">${on.problem}</p>`}
      ${
        member === null
          ? html`<label class="field"
                >${t('members.name')}<input type="text" name="name" autocomplete="off" maxlength="80"
              /></label>
              <label class="field"
                >${t('members.number')}
                <input type="text" name="externalId" autocomplete="off" maxlength="80" />
                <span class="muted">${t('members.numberHelp')}</span></label
              >`
          : html`<p><strong>${member.name ?? member.signInId}</strong></p>`
      }
      <fieldset>
        <legend>${t('members.preset')}</legend>
        ${presets.map(
          one =>
            html`<label class="choice"
              ><input
                type="radio"
                name="preset"
                value=${one.id}
                .checked=${one === preset}
                @change=${(event: Event) => choose(event, one)}
              />
              <span>${one.name[locale]}<small class="muted">${one.text[locale]}</small></span></label
            >`,
        )}
      </fieldset>
      <fieldset>
        <legend>${t('members.permissions')}</legend>
        <div class="choices">
          ${PERMISSIONS.map(permission => box('may', permission, t(`members.may.${permission}`), may.has(permission)))}
        </div>
      </fieldset>
      <fieldset>
        <legend>${t('members.kinds')}</legend>
        <p class="muted">${t('members.kindsHelp')}</p>
        <div class="choices">
          ${KINDS.map(kind => box('kind', kind, t(`members.kind.${kind}`), member?.kinds?.includes(kind) === true))}
        </div>
      </fieldset>
      <label class="field"
        >${t('members.departments')}
        <input
          type="text"
          name="departments"
          autocomplete="off"
          .value=${member?.departments?.join('、') ?? ''}
        />
        <span class="muted">${t('members.departmentsHelp')}</span></label
      >
      <div class="row dates">
        ${day('from', t('members.dateFrom'), member?.from == null ? '' : dayOf(member.from))}
        ${day('until', t('members.dateUntil'), member?.until == null ? '' : dayOf(member.until, true))}
        ${day('trainedOn', t('members.dateTrained'), member?.trainedOn ?? '')}
      </div>
    </form>`,
    actions: html`<button @click=${on.close}>${t('members.cancel')}</button>
      <button class="primary" form="member" data-testid="save-member">
        ${t(member === null ? 'members.saveInvite' : 'members.save')}
      </button>`,
    onClose: on.close,
  })
}

function box(name: string, value: string, text: string, checked: boolean): TemplateResult {
  return html`<label class="choice"
    ><input type="checkbox" name=${name} value=${value} .checked=${checked} /> <span>${text}</span></label
  >`
}

function day(name: string, text: string, value: string): TemplateResult {
  return html`<label class="field">${text}<input type="date" name=${name} .value=${value} /></label>`
}

/** A role sets the rights below it; whoever changes one of them afterwards chooses for themselves. */
function choose(event: Event, { permissions }: Preset): void {
  const form = (event.target as HTMLInputElement).form!
  for (const input of form.querySelectorAll<HTMLInputElement>('input[name=may]'))
    input.checked = permissions.includes(input.value as Permission)
}

function formOf(form: HTMLFormElement, member: ListedMember | null): MemberForm {
  const data = new FormData(form)
  const { text } = fieldsOf(form)
  const orNull = <T>(list: T[]): T[] | null => (list.length === 0 ? null : list)
  return {
    externalId: member?.externalId ?? text('externalId'),
    name: member?.name ?? text('name'),
    permissions: data.getAll('may') as Permission[],
    kinds: orNull(data.getAll('kind') as SubjectKind[]),
    departments: orNull(
      text('departments')
        .split(/[、,]/u)
        .map(one => one.trim())
        .filter(one => one !== ''),
    ),
    from: text('from') === '' ? null : startOf(text('from')),
    until: text('until') === '' ? null : endOf(text('until')),
    trainedOn: text('trainedOn') === '' ? null : text('trainedOn'),
  }
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every(value => other.includes(value))
}
