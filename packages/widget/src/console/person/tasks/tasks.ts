import { html, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { TaskGiven } from '../../pieces/task.ts'
import { valueOf, type Parts } from '../parts.ts'
import type { PageWords } from '../words.ts'
import { AskChanged } from './changed.ts'
import { EraseTask } from './erase.ts'
import { AddPurposes } from './purposes.ts'
import { UseAgain } from './rehire.ts'
import { KeepUntil } from './retention.ts'

/** What can become of a number over time, for one person. */
export class NumberTasks {
  readonly #given: TaskGiven
  readonly #words: PageWords
  readonly changed: AskChanged
  readonly purposes: AddPurposes
  readonly rehire: UseAgain
  readonly retention: KeepUntil
  readonly erase: EraseTask

  constructor(host: ReactiveControllerHost & HTMLElement, given: TaskGiven, words: PageWords) {
    this.#given = given
    this.#words = words
    this.changed = new AskChanged(host, given, words)
    this.purposes = new AddPurposes(host, given, words)
    this.rehire = new UseAgain(host, given, words)
    this.retention = new KeepUntil(host, given, words)
    this.erase = new EraseTask(host, given, words)
  }

  /** Buttons for what this person may do, and there is something to do for. */
  buttons(subject: string, parts: Parts): TemplateResult[] {
    const { me } = this.#given.shell()
    const { t } = this.#words.page
    const offers = (route: string, permission: 'request' | 'erase'): boolean =>
      me.routes.includes(route) && me.permissions.includes(permission)
    const [numbers, label] = [valueOf(parts.numbers), valueOf(parts.label)]
    const inForce = numbers?.data.some(({ state }) => state === 'current') === true
    const open = valueOf(parts.person)?.person.state
    const asked = open === 'requested' || open === 'opened' || open === 'submitted' || open === 'returned'
    const email = (label?.details.email ?? '') !== '' || valueOf(parts.person)?.person.dependentOf != null
    const button = (name: 'changed' | 'purposes' | 'rehire' | 'erase', press: () => void): TemplateResult =>
      html`<button class=${name === 'erase' ? 'danger' : ''} data-task=${name} @click=${press}>
        ${t(`${name}.do`)}
      </button>`
    return [
      ...(inForce && !asked && offers('POST subjects * number changed', 'request')
        ? [button('changed', () => this.changed.begin(subject))]
        : []),
      ...(inForce && offers('POST subjects * purposes', 'request')
        ? [button('purposes', () => void this.purposes.begin(subject))]
        : []),
      ...(inForce && offers('POST subjects * rehire', 'request')
        ? [button('rehire', () => void this.rehire.begin(subject))]
        : []),
      ...(numbers !== null && offers('POST subjects * erase', 'erase')
        ? [button('erase', () => this.erase.begin(subject, numbers, email))]
        : []),
    ]
  }

  windows(): TemplateResult {
    return html`${this.changed.window()} ${this.purposes.window()} ${this.rehire.window()}
    ${this.retention.window()} ${this.erase.window()}`
  }
}
