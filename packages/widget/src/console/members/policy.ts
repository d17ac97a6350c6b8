import { html, type TemplateResult } from 'lit'
import type { StaffPolicy, StepUpAct } from '@fuin/sdk/api'
import type { jaMembers } from '../locale/ja/members.ts'
import { fieldsOf } from '../pieces/fields.ts'
import type { Say } from '../words.ts'

const ACTS: readonly StepUpAct[] = ['reveal', 'output', 'erase']

/** What an organization asks of everybody who signs in. */
export function policyForm(
  t: Say<typeof jaMembers>,
  policy: StaffPolicy,
  save: (policy: StaffPolicy) => void,
): TemplateResult {
  return html`<form
    class="card form"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault()
      save(policyOf(event.currentTarget as HTMLFormElement))
    }}
  >
    <h3>${t('members.policy')}</h3>
    <fieldset>
      <legend>${t('members.policyFactor')}</legend>
      ${(['required', 'sensitive', 'optional'] as const).map(
        value =>
          html`<label class="choice"
            ><input type="radio" name="factor" value=${value} .checked=${policy.secondFactor === value} />
            <span>${t(`members.policyFactor.${value}`)}</span></label
          >`,
      )}
    </fieldset>
    <fieldset>
      <legend>${t('members.policyStepUp')}</legend>
      <div class="choices">
        ${ACTS.map(
          act =>
            html`<label class="choice"
              ><input type="checkbox" name="act" value=${act} .checked=${policy.stepUp.for.includes(act)} />
              <span>${t(`members.may.${act}`)}</span></label
            >`,
        )}
      </div>
      ${number(t('members.policyMinutes'), 'minutes', policy.stepUp.minutes, 1, 60)}
    </fieldset>
    <div class="row dates">
      ${number(t('members.policyIdle'), 'idle', policy.session.idle, 1, 60)}
      ${number(t('members.policyMost'), 'most', policy.session.most, 5, 1440)}
    </div>
    ${number(t('members.policyTraining'), 'training', policy.trainingDays, 1, 3660)}
    <label class="choice"
      ><input type="checkbox" name="only" .checked=${policy.membersOnly} />
      <span
        >${t('members.policyOnly')}<small class="muted">${t('members.policyOnlyHelp')}</small></span
      ></label
    >
    <div class="row"><button class="primary" data-testid="save-policy">${t('members.save')}</button></div>
  </form>`
}

function number(text: string, name: string, value: number | null, min: number, max: number): TemplateResult {
  return html`<label class="field"
    >${text}<input
      type="number"
      name=${name}
      min=${min}
      max=${max}
      ?required=${name !== 'training'}
      .value=${value === null ? '' : String(value)}
  /></label>`
}

function policyOf(form: HTMLFormElement): StaffPolicy {
  const data = new FormData(form)
  const { text, on } = fieldsOf(form)
  return {
    secondFactor: text('factor') as StaffPolicy['secondFactor'],
    membersOnly: on('only'),
    stepUp: { minutes: Number(text('minutes')), for: data.getAll('act') as StepUpAct[] },
    session: { idle: Number(text('idle')), most: Number(text('most')) },
    trainingDays: text('training') === '' ? null : Number(text('training')),
  }
}
