import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { fileButton } from '../../design/file-button.ts'
import { controls, tokens } from '../../design/tokens.ts'
import { ConsoleError } from '../api.ts'
import { enImport } from '../locale/en/import.ts'
import { jaImport } from '../locale/ja/import.ts'
import { noticeStyles, progress } from '../pieces/notices.ts'
import { consoleStyles } from '../styles.ts'
import { ConsoleView } from '../view.ts'
import { Words } from '../words.ts'
import { chooseScreen } from './choose.ts'
import { EMPTY_GROUND, isComplete, recordOf, type Ground } from './ground.ts'
import { numbersScreen, type NumberChoices } from './numbers.ts'
import { type PaperState, NO_PAPER, paperCard } from './paper.ts'
import { peopleScreen, type PeopleChoices } from './people.ts'
import { resultScreen } from './result.ts'
import { importStyles } from './styles.ts'
import type { FoundPerson, ImportJob, NumbersPreview, PeoplePreview } from './types.ts'

/** What is on the screen. */
type Step =
  | { at: 'choose' }
  | { at: 'reading' }
  | { at: 'people'; preview: PeoplePreview }
  | { at: 'numbers'; preview: NumbersPreview }
  | { at: 'job'; job: ImportJob; numbers: boolean }

const POLL_MS = 400

/** People and numbers from files, and numbers from paper: read, look, apply. */
export class ImportView extends ConsoleView {
  static override readonly styles = [tokens, controls, consoleStyles, noticeStyles, fileButton, importStyles]
  static override readonly properties: PropertyDeclarations = {
    step: { state: true },
    failure: { state: true },
    people: { state: true },
    numbers: { state: true },
    ground: { state: true },
    paper: { state: true },
  }

  declare private step: Step
  declare private failure: string
  declare private people: PeopleChoices
  declare private numbers: NumberChoices
  declare private ground: Ground
  declare private paper: PaperState
  readonly #words = new Words(this, jaImport, enImport)
  #name = ''

  constructor() {
    super()
    this.#reset()
    this.paper = NO_PAPER
  }

  #reset(): void {
    this.step = { at: 'choose' }
    this.failure = ''
    this.people = { skipErrors: false, markLeft: false }
    this.numbers = { skipErrors: false, replace: false, restoreZero: [] }
    this.ground = EMPTY_GROUND
  }

  override render(): TemplateResult {
    const { t } = this.#words
    return html`<h2 tabindex="-1">${t('import.title')}</h2>
      ${this.failure === '' ? '' : html`<p class="error" role="alert">${this.failure}</p>`} ${this.#screen()}`
  }

  #screen(): TemplateResult {
    const { step } = this
    const words = this.#words
    const drop = (): void => this.#drop()
    switch (step.at) {
      case 'choose':
        return html`${chooseScreen(words, {
          onTemplate: kind => void this.#try(() => this.#template(kind)),
          onFile: (what, file) => void this.#read(what, file),
        })}
        ${paperCard(words, this.paper, {
          onChange: paper => void (this.paper = paper),
          onFind: () => void this.#find(),
          onEnter: () => void this.#enter(),
        })}`
      case 'reading':
        return progress(words.t('import.reading'), 0, 0)
      case 'people':
        return peopleScreen(words, step.preview, this.people, {
          name: this.#name,
          onChoose: people => void (this.people = people),
          onPlan: plan => void this.#plan(plan),
          onApply: () => void this.#apply(step.preview.token, { ...this.people }, false),
          onCancel: drop,
        })
      case 'numbers':
        return numbersScreen(words, step.preview, this.numbers, this.ground, {
          name: this.#name,
          onChoose: numbers => this.#chooseNumbers(numbers),
          onGround: ground => void (this.ground = ground),
          onPlan: mapping => void this.#plan({ mapping, replace: this.numbers.replace }),
          onApply: () => void this.#applyNumbers(step.preview.token),
          onCancel: drop,
        })
      case 'job':
        return resultScreen(words, step.job, {
          numbers: step.numbers,
          onAgain: () => this.#reset(),
          onList: this.shell.has('list') ? () => this.shell.go('list') : null,
        })
    }
  }

  async #template(kind: string): Promise<void> {
    const { name, content } = await this.shell.api.file('import/template', { query: { kind } })
    const link = document.createElement('a')
    link.href = URL.createObjectURL(content)
    link.download = name
    link.click()
    URL.revokeObjectURL(link.href)
  }

  async #read(what: 'people' | 'numbers', file: File): Promise<void> {
    this.#name = file.name
    this.failure = ''
    this.step = { at: 'reading' }
    await this.#try(async () => {
      const preview = await this.shell.api.upload<PeoplePreview & NumbersPreview>(`import/${what}`, file)
      this.step = { at: what, preview }
    })
    if (this.step.at === 'reading') this.step = { at: 'choose' }
  }

  async #plan(plan: { kind?: string; mapping?: Record<string, string>; replace?: boolean }): Promise<void> {
    const { step } = this
    if (step.at !== 'people' && step.at !== 'numbers') return
    const { token } = step.preview
    const kind = step.at === 'people' ? { kind: step.preview.kind } : {}
    await this.#try(async () => {
      const body = { ...kind, ...plan }
      const preview = await this.shell.api.post<PeoplePreview & NumbersPreview>(`import/${token}/plan`, body)
      this.step = { at: step.at, preview }
    })
  }

  #chooseNumbers(numbers: NumberChoices): void {
    const again = numbers.replace !== this.numbers.replace
    this.numbers = numbers
    if (again) void this.#plan({ replace: numbers.replace })
  }

  async #applyNumbers(token: string): Promise<void> {
    if (!isComplete(this.ground)) {
      this.failure = this.#words.t('import.groundMissing')
      return
    }
    const { restoreZero, skipErrors } = this.numbers
    const lines = restoreZero.map(String)
    await this.#apply(token, { skipErrors, restoreZero: lines, ...recordOf(this.ground) }, true)
  }

  async #apply(token: string, body: object, numbers: boolean): Promise<void> {
    this.failure = ''
    await this.#try(async () => {
      let job = await this.shell.api.post<ImportJob>(`import/${token}/apply`, body)
      for (;;) {
        this.step = { at: 'job', job, numbers }
        if (job.state !== 'running') break
        await new Promise(resolve => setTimeout(resolve, POLL_MS))
        job = await this.shell.api.get<ImportJob>(`import/${token}`)
      }
      await this.shell.api.post(`import/${token}/drop`)
    })
  }

  #drop(): void {
    const { step } = this
    if (step.at === 'people' || step.at === 'numbers') {
      // It is gone in ten minutes anyway.
      this.shell.api.post(`import/${step.preview.token}/drop`).catch(() => undefined)
    }
    this.#reset()
  }

  async #find(): Promise<void> {
    this.paper = { ...this.paper, found: null }
    await this.#try(async () => {
      const { externalId } = this.paper
      const found = await this.shell.api.post<FoundPerson>('import/person', { externalId })
      this.paper = { ...this.paper, found }
    })
  }

  async #enter(): Promise<void> {
    const { found, number, ground } = this.paper
    if (found === null) return
    if (!isComplete(ground)) {
      this.failure = this.#words.t('import.groundMissing')
      return
    }
    const withdraw = found.state === 'requested'
    await this.#try(async () => {
      await this.shell.api.post(`subjects/${found.id}/number`, { number, withdraw, ...recordOf(ground) })
      // The digits leave the page as soon as they are sealed.
      this.paper = NO_PAPER
      const text = this.#words.t('import.entered', { name: found.name })
      this.shell.toast({ text, kind: 'success' })
    })
  }

  async #try(work: () => Promise<void>): Promise<void> {
    this.failure = ''
    try {
      await work()
    } catch (error) {
      const key = error instanceof ConsoleError ? `import.e.${error.code}` : ''
      this.failure = this.#words.has(key) ? this.#words.t(key) : this.shell.sentence(error)
    }
  }
}
