import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { MemberSignedIn } from '@fuin/sdk/api'
import {
  DoorProblem,
  type MemberDoor,
  readRecoveryCode,
  readSignInId,
  readTotpCode,
  type SecondProof,
} from '@fuin/sdk/page'
import { FuinElement } from '../../design/element.ts'
import { controls, tokens } from '../../design/tokens.ts'
import { enDoor } from '../locale/en/door.ts'
import { jaDoor } from '../locale/ja/door.ts'
import { consoleStyles } from '../styles.ts'
import { Words } from '../words.ts'
import { drawAppCode } from './app-code.ts'
import { codesStep } from './codes.ts'
import { doorSentence } from './sentence.ts'
import {
  appStep,
  codeStep,
  inviteStep,
  newPasswordProblem,
  passwordStep,
  stepUpStep,
  type StepFrame,
  type Wrong,
} from './steps.ts'
import { doorStyles } from './styles.ts'

/** What the element asks of the vault. */
export type Keeper = Pick<
  MemberDoor,
  'accept' | 'signIn' | 'beginTotp' | 'confirmTotp' | 'stepUp' | 'signOut'
>

/** Somebody whom the vault knows, in memory only. */
export interface DoorSession extends MemberSignedIn {
  signInId: string
  /** Whether codes of an app are asked for. */
  hasApp: boolean
}

/** What somebody comes to the door for. */
export type Errand =
  | { kind: 'sign-in' }
  | { kind: 'step-up'; session: DoorSession }
  | { kind: 'invite'; signInId: string; invite: string }

type Step = 'password' | 'code' | 'step-up' | 'invite' | 'app' | 'codes'

/** Signs staff in at the vault, in steps. A part of `<fuin-console>`; password and codes stay in it. */
export class FuinDoor extends FuinElement {
  static override readonly styles = [tokens, controls, consoleStyles, doorStyles]
  static override readonly properties: PropertyDeclarations = {
    keeper: { attribute: false },
    errand: { attribute: false },
    step: { state: true },
    wrong: { state: true },
    working: { state: true },
    shown: { state: true },
    way: { state: true },
    secret: { state: true },
    codes: { state: true },
    kept: { state: true },
    copied: { state: true },
  }

  declare keeper: Keeper
  declare errand: Errand
  /** Called when the vault knows who it is. */
  passed: ((session: DoorSession) => void) | null = null
  /** Called when the person does not want to go on; without it there is no way back. */
  left: (() => void) | null = null
  declare private step: Step
  declare private wrong: Wrong | null
  declare private working: boolean
  declare private shown: boolean
  declare private way: 'app' | 'recovery'
  declare private secret: string
  declare private codes: readonly string[]
  declare private kept: boolean
  declare private copied: boolean
  #credentials: { id: string; password: string } | null = null
  #session: DoorSession | null = null
  readonly #words = new Words(this, jaDoor, enDoor)

  constructor() {
    super()
    this.step = 'password'
    this.wrong = null
    this.working = false
    this.shown = false
    this.way = 'app'
    this.secret = ''
    this.codes = []
    this.kept = false
    this.copied = false
  }

  /** What the window in front of the page is called. */
  static headingOf({ kind }: Errand): 'door.signIn' | 'door.stepUp' | 'door.invite' {
    return kind === 'sign-in' ? 'door.signIn' : kind === 'step-up' ? 'door.stepUp' : 'door.invite'
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('errand')) this.step = this.errand.kind === 'sign-in' ? 'password' : this.errand.kind
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('step')) this.renderRoot.querySelector<HTMLElement>('input:not([aria-hidden])')?.focus()
    const canvas = this.renderRoot.querySelector('canvas')
    if (canvas === null || !changed.has('step')) return
    drawAppCode(canvas, this.#session?.signInId ?? '', this.secret)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#credentials = null
    this.codes = []
    this.secret = ''
  }

  override render(): TemplateResult {
    const { t } = this.#words
    if (this.step === 'password') return passwordStep(this.#frame(read => this.#password(read)))
    const turn = (): void => {
      this.way = this.way === 'app' ? 'recovery' : 'app'
      this.wrong = null
    }
    if (this.step === 'code') {
      return html`<h3>${t('door.code')}</h3>
        ${codeStep(
          this.#frame(read => this.#second(read('code'))),
          this.way,
          turn,
        )}`
    }
    if (this.step === 'step-up') {
      const hasApp = this.errand.kind === 'step-up' && this.errand.session.hasApp
      return stepUpStep(
        this.#frame(read => this.#stepUp(read)),
        hasApp ? this.way : 'password',
        turn,
      )
    }
    if (this.step === 'invite') {
      const id = this.errand.kind === 'invite' ? this.errand.signInId : ''
      return inviteStep(
        this.#frame(read => this.#choose(read)),
        id,
      )
    }
    if (this.step === 'app')
      return html`<h3>${t('door.app')}</h3>
        ${appStep(
          this.#frame(read => this.#confirmApp(read('code'))),
          this.secret,
        )}`
    return html`<h3>${t('door.codes')}</h3>
      ${codesStep(t, this.codes, {
        copied: this.copied,
        copy: () => void this.#copy(),
        kept: this.kept,
        keep: kept => (this.kept = kept),
        finish: () => this.#pass(),
      })}`
  }

  #frame(submit: (read: (id: string) => string) => void): StepFrame {
    const { wrong, working, shown } = this
    const toggle = (): void => void (this.shown = !shown)
    // What has begun is finished: codes that nobody kept would lock the person out.
    const cancel = this.step === 'app' || this.left === null ? null : this.left
    return { t: this.#words.t, wrong, working, shown, submit, toggle, cancel }
  }

  #password(read: (id: string) => string): void {
    const id = readSignInId(read('id'))
    const password = read('password')
    if (id === null) {
      this.#complain('id_shape', 'id')
      return
    }
    if (password === '') {
      this.#complain('empty', 'password')
      return
    }
    this.#credentials = { id, password }
    void this.#try(() => this.#enter(null))
  }

  #second(typed: string): void {
    const proof = this.#proofIn(typed)
    if (proof !== null) void this.#try(() => this.#enter(proof))
  }

  /** A code of the app or one for emergencies; null where it is neither, which is told. */
  #proofIn(typed: string): SecondProof | null {
    const app = this.way === 'app'
    const code = app ? readTotpCode(typed) : readRecoveryCode(typed)
    if (code !== null) return app ? { totp: code } : { recoveryCode: code }
    this.#complain(app ? 'code_shape' : 'recovery_shape', 'code')
    return null
  }

  async #enter(second: SecondProof | null): Promise<void> {
    const { id, password } = this.#credentials!
    try {
      const signedIn = await this.keeper.signIn({ signInId: id, password }, second)
      this.#session = { ...signedIn, signInId: id, hasApp: second !== null }
    } catch (error) {
      if (!(error instanceof DoorProblem) || error.code !== 'totp_required') throw error
      this.step = 'code'
      return
    }
    this.#credentials = null
    if (!this.#session.mustSetUpSecondFactor) {
      this.#pass()
      return
    }
    this.secret = await this.keeper.beginTotp(this.#session.token)
    this.step = 'app'
  }

  #stepUp(read: (id: string) => string): void {
    if (this.errand.kind !== 'step-up') return
    const { session } = this.errand
    const { signInId, hasApp } = session
    const proof = hasApp ? this.#proofIn(read('code')) : { password: read('password'), signInId }
    if (proof === null) return
    void this.#try(async () => {
      await this.keeper.stepUp(session.token, proof)
      this.passed?.(session)
    })
  }

  #choose(read: (id: string) => string): void {
    if (this.errand.kind !== 'invite') return
    const { signInId, invite } = this.errand
    const password = read('new')
    this.wrong = newPasswordProblem(this.#words.t, signInId, [password, read('again')])
    if (this.wrong !== null) return
    void this.#try(async () => {
      await this.keeper.accept({ signInId, password }, invite)
      this.#credentials = { id: signInId, password }
      await this.#enter(null)
    })
  }

  #confirmApp(typed: string): void {
    const code = readTotpCode(typed)
    if (code === null) {
      this.#complain('code_shape', 'code')
      return
    }
    void this.#try(async () => {
      this.codes = await this.keeper.confirmTotp(this.#session!.token, code)
      this.#session = { ...this.#session!, hasApp: true, mustSetUpSecondFactor: false }
      this.secret = ''
      this.step = 'codes'
    }, 'code')
  }

  #pass(): void {
    const session = this.#session
    this.codes = []
    if (session !== null) this.passed?.(session)
  }

  async #copy(): Promise<void> {
    await navigator.clipboard.writeText(this.codes.join('\n')).catch(() => undefined)
    this.copied = true
  }

  async #try(work: () => Promise<void>, field: string | null = null): Promise<void> {
    if (this.working) return
    this.wrong = null
    this.working = true
    try {
      await work()
    } catch (error) {
      const code = error instanceof DoorProblem ? error.code : 'internal'
      const own = code === 'totp_wrong' ? field : null
      this.wrong = { text: doorSentence(this.#words, error), field: own }
      // The session is gone: from the beginning.
      if (code === 'unauthenticated' && this.errand.kind !== 'invite') this.step = 'password'
    } finally {
      this.working = false
    }
  }

  #complain(code: 'id_shape' | 'code_shape' | 'recovery_shape' | 'empty', field: string): void {
    this.wrong = { text: this.#words.t(`door.error.${code}`), field }
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#${field}`)?.focus())
  }
}
