import { html, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { DoorProblem, type MemberDoor, readTotpCode } from '@fuin/sdk/page'
import { drawAppCode } from '../door/app-code.ts'
import { codesStep } from '../door/codes.ts'
import type { DoorSession } from '../door/door.ts'
import { inSession } from '../door/in-session.ts'
import { doorSentence } from '../door/sentence.ts'
import { appStep, changeStep, newPasswordProblem, type StepFrame, type Wrong } from '../door/steps.ts'
import { enDoor } from '../locale/en/door.ts'
import { enOwn } from '../locale/en/own.ts'
import { jaDoor } from '../locale/ja/door.ts'
import { jaOwn } from '../locale/ja/own.ts'
import { modal } from '../pieces/modal.ts'
import type { Shell } from '../view.ts'
import { Words } from '../words.ts'

type Task =
  | { kind: 'password'; signInId: string }
  | { kind: 'app'; signInId: string; secret: string }
  | { kind: 'codes'; codes: readonly string[] }

/** What the tasks ask of the vault. */
export type OwnKeeper = Pick<
  MemberDoor,
  'changePassword' | 'beginTotp' | 'confirmTotp' | 'renewRecoveryCodes'
>

/** The windows in which somebody changes how they sign in. Passwords, secrets and codes stay in here. */
export class OwnTasks {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #given: { shell: () => Shell; keeper: () => OwnKeeper; changed: () => void }
  readonly #door: Words<typeof jaDoor>
  readonly #words: Words<typeof jaOwn>
  #task: Task | null = null
  #drawn = ''
  #drawnTask: Task | null = null
  #wrong: Wrong | null = null
  #working = false
  #shown = false
  #kept = false
  #copied = false

  /** @param given.changed - called when something was changed */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    given: { shell: () => Shell; keeper: () => OwnKeeper; changed: () => void },
  ) {
    this.#host = host
    this.#given = given
    this.#door = new Words(host, jaDoor, enDoor)
    this.#words = new Words(host, jaOwn, enOwn)
    host.addController({ hostDisconnected: () => this.#begin(null), hostUpdated: () => this.#draw() })
  }

  password(signInId: string): void {
    this.#begin({ kind: 'password', signInId })
  }

  /** The app anew, or the first one. */
  async app(has: boolean): Promise<void> {
    const { t } = this.#words
    const question = { title: t('own.appTitle'), text: t('own.appText'), confirm: t('own.appRenew') }
    if (has && !(await this.#given.shell().confirm(question))) return
    await this.#try(null, async () => {
      const begun = await this.#inSession(async ({ token, signInId }) => ({
        signInId,
        secret: await this.#given.keeper().beginTotp(token),
      }))
      if (begun !== null) this.#begin({ kind: 'app', ...begun })
    })
  }

  async codes(): Promise<void> {
    const { t } = this.#words
    const question = { title: t('own.codesTitle'), text: t('own.codesText'), confirm: t('own.codesConfirm') }
    if (!(await this.#given.shell().confirm(question))) return
    await this.#try(null, async () => {
      const codes = await this.#inSession(({ token }) => this.#given.keeper().renewRecoveryCodes(token))
      if (codes !== null) this.#begin({ kind: 'codes', codes })
    })
  }

  render(): TemplateResult | '' {
    const task = this.#task
    if (task === null) return ''
    const { t } = this.#door
    if (task.kind === 'codes') {
      const body = codesStep(t, task.codes, {
        copied: this.#copied,
        copy: () => void this.#copy(task.codes),
        kept: this.#kept,
        keep: kept => this.#set(() => (this.#kept = kept)),
        finish: this.#close,
      })
      return this.#window(t('door.codes'), body)
    }
    if (task.kind === 'app') {
      const frame = this.#frame(read => void this.#confirmApp(read('code')))
      return this.#window(t('door.app'), appStep(frame, task.secret))
    }
    const frame = this.#frame(read => void this.#change(task.signInId, read))
    return this.#window(this.#words.t('own.passwordChange'), changeStep(frame, task.signInId))
  }

  #window(heading: string, body: TemplateResult): TemplateResult {
    return modal({ heading, body, actions: html``, onClose: this.#close })
  }

  #frame(submit: StepFrame['submit']): StepFrame {
    const toggle = (): void => this.#set(() => (this.#shown = !this.#shown))
    const state = { wrong: this.#wrong, working: this.#working, shown: this.#shown }
    return { t: this.#door.t, ...state, submit, toggle, cancel: this.#close }
  }

  async #change(signInId: string, read: (id: string) => string): Promise<void> {
    const [old, password] = [read('old'), read('new')]
    const empty = old === '' ? { text: this.#door.t('door.error.empty'), field: 'old' } : null
    const wrong = empty ?? newPasswordProblem(this.#door.t, signInId, [password, read('again')])
    if (wrong !== null) {
      this.#set(() => (this.#wrong = wrong))
      return
    }
    await this.#try('password', async () => {
      const done = await this.#inSession(async ({ token }) => {
        await this.#given.keeper().changePassword(token, signInId, old, password)
        return true
      })
      if (done === null) return
      this.#begin(null)
      this.#given.shell().toast({ text: this.#words.t('own.passwordDone'), kind: 'success' })
      this.#given.changed()
    })
  }

  async #confirmApp(typed: string): Promise<void> {
    const code = readTotpCode(typed)
    if (code === null) {
      this.#set(() => (this.#wrong = { text: this.#door.t('door.error.code_shape'), field: 'code' }))
      return
    }
    await this.#try('app', async () => {
      const codes = await this.#inSession(async session => {
        const fresh = await this.#given.keeper().confirmTotp(session.token, code)
        // From now on this is what proves who they are.
        session.hasApp = true
        return fresh
      })
      if (codes === null) return
      this.#begin({ kind: 'codes', codes })
      this.#given.shell().toast({ text: this.#words.t('own.appDone'), kind: 'success' })
    })
  }

  readonly #close = (): void => {
    const codes = this.#task?.kind === 'codes'
    const lost = codes && !this.#kept
    if (lost) this.#given.shell().toast({ text: this.#words.t('own.codesLost'), stays: 15_000 })
    this.#begin(null)
    if (codes) this.#given.changed()
  }

  async #copy(codes: readonly string[]): Promise<void> {
    const done = await navigator.clipboard.writeText(codes.join('\n')).then(
      () => true,
      () => false,
    )
    this.#set(() => (this.#copied = done))
  }

  #inSession<T>(work: (session: DoorSession) => Promise<T>): Promise<T | null> {
    return inSession(this.#given.shell(), work)
  }

  /** @param task - in whose window a failure is told; null: there is none yet */
  async #try(task: 'password' | 'app' | null, work: () => Promise<void>): Promise<void> {
    if (this.#working) return
    this.#set(() => {
      this.#wrong = null
      this.#working = true
    })
    try {
      await work()
    } catch (error) {
      const code = error instanceof DoorProblem ? error.code : ''
      const text = doorSentence(this.#door, error)
      if (task === null) this.#given.shell().toast({ text, kind: 'error' })
      else if (code === 'sign_in_refused')
        this.#wrong = { text: this.#words.t('own.passwordWrong'), field: 'old' }
      else this.#wrong = { text, field: code === 'totp_wrong' ? 'code' : null }
    }
    this.#set(() => (this.#working = false))
  }

  #begin(task: Task | null): void {
    this.#set(() => {
      this.#task = task
      this.#wrong = null
      this.#shown = false
      this.#kept = false
      this.#copied = false
    })
  }

  #set(change: () => void): void {
    change()
    this.#host.requestUpdate()
  }

  /** Once for each window: the focus in its first field, and the code of the app. */
  #draw(): void {
    if (this.#task !== this.#drawnTask) {
      this.#drawnTask = this.#task
      const field = this.#host.shadowRoot?.querySelector<HTMLElement>('.door-field input')
      // After the window was opened, which puts the focus where it likes.
      queueMicrotask(() => field?.focus())
    }
    const secret = this.#task?.kind === 'app' ? this.#task.secret : ''
    const canvas = this.#host.shadowRoot?.querySelector('canvas') ?? null
    if (canvas !== null && secret !== this.#drawn && this.#task?.kind === 'app')
      drawAppCode(canvas, this.#task.signInId, secret)
    this.#drawn = canvas === null ? '' : secret
  }
}
