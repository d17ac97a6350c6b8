import { type CSSResultGroup, html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { ConsoleError } from '../api.ts'
import { type AskedRules, askedStyles, chosenPurposes } from '../pieces/asked.ts'
import { LoadedView } from '../pieces/loaded-view.ts'
import { requestStyles } from '../requests/styles.ts'
import { Words } from '../words.ts'
import { templateEditor, type Editing } from './editor.ts'
import { generalForm, passcodeForm } from './general.ts'
import { editedTemplate, textsWith } from './read-template.ts'
import { KINDS } from './template-fields.ts'
import { enAllSettings, jaAllSettings } from './words.ts'
import { fieldsOf } from '../pieces/fields.ts'
import type { EditedTemplate, MessageText, SettingsValues } from './values.ts'

interface Sample {
  subject: string
  text: string
  builtIn: MessageText
}

/** Settings of the organization, its passcode, and the templates of its requests. */
export class SettingsView extends LoadedView {
  static override readonly styles: CSSResultGroup = [LoadedView.styles, requestStyles, askedStyles]
  static override readonly properties: PropertyDeclarations = {
    ...LoadedView.properties,
    values: { state: true },
    templates: { state: true },
    passcode: { state: true },
    editing: { state: true },
  }
  declare private values: SettingsValues | null
  declare private templates: EditedTemplate[]
  declare private passcode: string | null
  declare private editing: Editing | null
  readonly #words = new Words(this, jaAllSettings, enAllSettings)
  #rules: AskedRules = { purposes: [], papers: [] }

  constructor() {
    super()
    this.values = null
    this.templates = []
    this.passcode = null
    this.editing = null
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('params')) this.passcode = null
    super.willUpdate(changed)
  }

  override render(): TemplateResult {
    const { t } = this.#words
    if (this.values === null) return this.waiting()
    return html`<div class="stack">
      <h2>${t('settings.title')}</h2>
      ${generalForm(this.values, t, change => void this.#save(change))}
      ${passcodeForm(this.values, this.passcode, t, {
        show: () => void this.#showPasscode(),
        set: passcode => void this.#setPasscode(passcode),
      })}
      <section class="card">
        <h3>${t('settings.templates')}</h3>
        <ul class="visits">
          ${this.templates.map(template => this.#row(template))}
        </ul>
      </section>
      ${this.editing === null ? '' : this.#editor(this.editing, this.values)}
    </div>`
  }

  #row(template: EditedTemplate): TemplateResult {
    const { t, locale } = this.#words
    const { name, due, purposes } = template
    const kinds = KINDS.filter(kind => purposes[kind] !== undefined)
    return html`<li>
      <span
        >${name[locale]}
        <span class="muted"
          >${kinds.map(kind => t(`asked.${kind}`)).join('・')}
          ${'days' in due ? t('settings.days', { days: due.days }) : due.day}</span
        ></span
      >
      <span class="row">
        <button data-testid="edit" @click=${() => void this.#edit(template, false)}>
          ${t('settings.edit')}
        </button>
        <button @click=${() => void this.#edit({ ...template, id: `${template.id}-2` }, true)}>
          ${t('settings.copy')}
        </button>
        <button @click=${() => void this.#remove(template.id)}>${t('settings.remove')}</button>
      </span>
    </li>`
  }

  #editor(editing: Editing, values: SettingsValues): TemplateResult {
    const rules = this.#rules
    const read = (form: HTMLFormElement): EditedTemplate => editedTemplate(form, editing, rules)
    return templateEditor(
      this.#words,
      editing,
      { rules, values },
      {
        close: () => (this.editing = null),
        choose: (kind, language, form) =>
          void this.#open({ ...editing, template: read(form), kind, language }),
        preview: form => void this.#preview(form, editing),
        builtIn: form => {
          const clean = { preview: null, problem: null }
          this.editing = { ...editing, template: read(form), text: editing.builtIn, ...clean }
        },
        save: form => void this.#saveTemplate(form, editing),
      },
    )
  }

  protected async load(): Promise<void> {
    const { api } = this.shell
    const values = await api.get<SettingsValues>('settings')
    this.templates = (await api.get<{ data: EditedTemplate[] }>('templates')).data
    this.#rules = await api.get<AskedRules>('templates/rules')
    this.values = values
  }

  async #save(settings: Record<string, unknown>): Promise<void> {
    await this.trying(async () => {
      this.values = await this.shell.api.post<SettingsValues>('settings', { settings })
      this.shell.toast({ text: this.#words.t('settings.saved'), kind: 'success' })
    })
  }

  async #showPasscode(): Promise<void> {
    await this.trying(async () => {
      const { passcode } = await this.shell.api.post<{ passcode: string | null }>('settings/passcode/show')
      this.passcode = passcode
    })
  }

  async #setPasscode(passcode: string | null): Promise<void> {
    const { t } = this.#words
    await this.trying(async () => {
      const body = passcode === null ? {} : { passcode }
      this.values = await this.shell.api.post<SettingsValues>('settings/passcode', body)
      this.passcode = null
      const text = t(passcode === null ? 'settings.passcodeCleared' : 'settings.passcodeSaved')
      this.shell.toast({ text, kind: 'success' })
    })
  }

  async #edit(template: EditedTemplate, fresh: boolean): Promise<void> {
    const empty = { subject: '', body: '' }
    await this.#open({
      template,
      fresh,
      kind: 'request',
      language: 'ja',
      text: empty,
      builtIn: empty,
      preview: null,
      problem: null,
    })
  }

  /** Shows the text of a kind and language: one's own, or the built-in one. */
  async #open(editing: Editing): Promise<void> {
    await this.trying(async () => {
      const { kind, language, template } = editing
      const { builtIn } = await this.shell.api.post<Sample>('templates/preview', { kind, language })
      this.editing = {
        ...editing,
        builtIn,
        text: template.texts[kind]?.[language] ?? builtIn,
        preview: null,
        problem: null,
      }
    })
  }

  async #preview(form: HTMLFormElement, editing: Editing): Promise<void> {
    const { kind, language, builtIn } = editing
    const text = textsWith(form, editing)[kind]?.[language] ?? builtIn
    await this.#inEditor(form, editing, async () => {
      const preview = await this.shell.api.post<Sample>('templates/preview', { kind, language, text })
      const template = editedTemplate(form, editing, this.#rules)
      this.editing = { ...editing, template, text, preview, problem: null }
    })
  }

  async #saveTemplate(form: HTMLFormElement, editing: Editing): Promise<void> {
    const template = editedTemplate(form, editing, this.#rules)
    const { papers, ...rest } = template
    await this.#inEditor(form, editing, async () => {
      await this.shell.api.post('templates', { template: papers === 'by-rules' ? rest : template })
      this.editing = null
      this.shell.toast({ text: this.#words.t('settings.templateSaved'), kind: 'success' })
      await this.load()
    })
  }

  async #remove(id: string): Promise<void> {
    const { t } = this.#words
    const question = {
      title: t('settings.removeTitle'),
      text: t('settings.removeText'),
      confirm: t('settings.remove'),
    }
    if (!(await this.shell.confirm({ ...question, danger: true }))) return
    await this.trying(async () => {
      await this.shell.api.post('templates/delete', { id })
      this.shell.toast({ text: t('settings.removed'), kind: 'success' })
      await this.load()
    })
  }

  /** A failure is told in the window, in front of which no notice would be seen. */
  async #inEditor(form: HTMLFormElement, editing: Editing, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      const problem = this.#problemOf(error, form)
      const fields = { subject: fieldsOf(form).text('subject'), body: fieldsOf(form).text('body') }
      const template = editedTemplate(form, editing, this.#rules)
      this.editing = { ...editing, template, text: fields, problem }
    }
  }

  /** The law's reason where it is one; else what can be mended in the fields. */
  #problemOf(error: unknown, form: HTMLFormElement): string {
    const { t } = this.#words
    const refused = error instanceof ConsoleError && error.code === 'input_invalid'
    if (!refused || 'problems' in error.problem) return this.shell.sentence(error)
    if (KINDS.every(kind => chosenPurposes(form, kind).length === 0)) return t('settings.noPurposes')
    if (fieldsOf(form).text('mayAdd') !== '0' && chosenPurposes(form, 'dependent').length === 0)
      return t('settings.noFamilyPurposes')
    return t('settings.badText', { link: '{link}' })
  }
}
