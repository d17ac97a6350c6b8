import type { SubjectState } from '@fuin/sdk/api'
import { html, type Html } from '../html.ts'

/** States in the words of the law's daily use, with the colour of their badge. */
const STATES: Record<SubjectState, { name: string; tone: string }> = {
  'not-requested': { name: '未依頼', tone: 'plain' },
  requested: { name: '依頼中', tone: 'wait' },
  submitted: { name: '提出済', tone: 'act' },
  returned: { name: '差戻し', tone: 'wait' },
  accepted: { name: '取得済', tone: 'good' },
  declined: { name: '提供しない', tone: 'plain' },
  due: { name: '廃棄時期', tone: 'act' },
  erasing: { name: '廃棄中', tone: 'plain' },
  erased: { name: '廃棄済', tone: 'plain' },
}

export function badge(state: SubjectState): Html {
  const { name, tone } = STATES[state]
  return html`<span class="badge ${tone}" data-state="${state}">${name}</span>`
}

export const STATE_NAMES: Record<SubjectState, string> = Object.fromEntries(
  Object.entries(STATES).map(([state, { name }]) => [state, name]),
) as Record<SubjectState, string>
