import type { MemberSession, OwnMember } from '@fuin/sdk/api'
import { DoorProblem, MemberDoor } from '@fuin/sdk/page'
import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { controls, tokens } from '../../design/tokens.ts'
import { inSession } from '../door/in-session.ts'
import { doorSentence } from '../door/sentence.ts'
import { doorStyles } from '../door/styles.ts'
import { enDoor } from '../locale/en/door.ts'
import { enOwn } from '../locale/en/own.ts'
import { jaDoor } from '../locale/ja/door.ts'
import { jaOwn } from '../locale/ja/own.ts'
import { modalStyles } from '../pieces/modal.ts'
import { noticeStyles, progress } from '../pieces/notices.ts'
import { consoleStyles } from '../styles.ts'
import { ConsoleView } from '../view.ts'
import { Words } from '../words.ts'
import { sessionList } from './sessions.ts'
import { ownStyles } from './styles.ts'
import { OwnTasks } from './tasks.ts'

/** So many recovery codes left are few. */
const FEW = 3

/** 自分のアカウント: how one signs in to the vault, and where one is signed in. Asked of the vault, past the host. */
export class OwnView extends ConsoleView {
  static override readonly styles = [
    ...[tokens, controls, consoleStyles, noticeStyles, modalStyles, doorStyles, ownStyles],
  ]
  static override readonly properties: PropertyDeclarations = {
    ...ConsoleView.properties,
    own: { state: true },
    sessions: { state: true },
    loading: { state: true },
  }

  /** Null: nobody is signed in. */
  declare private own: OwnMember | null
  declare private sessions: readonly MemberSession[]
  declare private loading: boolean
  readonly #words = new Words(this, jaOwn, enOwn)
  readonly #door = new Words(this, jaDoor, enDoor)
  readonly #tasks = new OwnTasks(this, {
    shell: () => this.shell,
    keeper: () => this.#keeper(),
    changed: () => void this.#load(),
  })

  constructor() {
    super()
    this.own = null
    this.sessions = []
    this.loading = true
  }

  override connectedCallback(): void {
    super.connectedCallback()
    void this.#loadQuietly()
  }

  override render(): TemplateResult {
    const { t } = this.#words
    return html`<div class="stack">
      <h2>${t('own.title')}</h2>
      <p class="muted">${t('own.lead')}</p>
      ${
        this.loading
          ? progress(t('own.loading'), 0, 0)
          : this.own === null
            ? this.#nobody()
            : html`${this.#means(this.own)} ${this.#sessions()}`
      }
      ${this.#tasks.render()}
    </div>`
  }

  #nobody(): TemplateResult {
    const { t } = this.#words
    return html`<section class="card">
      <p>${t('own.out')}</p>
      <button class="primary" data-testid="own-sign-in" @click=${() => void this.#load()}>
        ${t('own.signIn')}
      </button>
    </section>`
  }

  #means({ member }: OwnMember): TemplateResult {
    const { t } = this.#words
    const { signInId, secondFactor, recoveryCodes } = member
    return html`<section class="card" aria-labelledby="means">
      <h3 id="means">${t('own.means')}</h3>
      ${member.id === this.shell.me.actor ? '' : html`<p class="note">${t('own.other')}</p>`}
      <ul class="means">
        <li>
          <div>
            <span class="muted">${t('own.id')}</span><span class="id" translate="no">${signInId}</span>
          </div>
        </li>
        <li>
          <div><span class="muted">${t('own.password')}</span><span>${t('own.passwordSet')}</span></div>
          <button data-testid="own-password" @click=${() => this.#tasks.password(signInId)}>
            ${t('own.passwordChange')}
          </button>
        </li>
        <li>
          <div>
            <span class="muted">${t('own.app')}</span>
            <span>${t(secondFactor ? 'own.appYes' : 'own.appNo')}</span>
          </div>
          <button data-testid="own-app" @click=${() => void this.#tasks.app(secondFactor)}>
            ${t(secondFactor ? 'own.appRenew' : 'own.appSet')}
          </button>
        </li>
        ${
          secondFactor
            ? html`<li>
                <div>
                  <span class="muted">${t('own.codes')}</span>
                  <span>${t('own.codesLeft', { count: recoveryCodes })}</span>
                  ${recoveryCodes <= FEW ? html`<span class="error">${t('own.codesFew')}</span>` : ''}
                </div>
                <button data-testid="own-codes" @click=${() => void this.#tasks.codes()}>
                  ${t('own.codesRenew')}
                </button>
              </li>`
            : ''
        }
      </ul>
    </section>`
  }

  #sessions(): TemplateResult {
    const { t } = this.#words
    return html`<section class="card" aria-labelledby="sessions">
      <h3 id="sessions">${t('own.sessions')}</h3>
      <p class="muted">${t('own.sessionsLead')}</p>
      ${sessionList(this.#words, this.sessions, session => void this.#end(session))}
      <button class="danger" data-testid="own-everywhere" @click=${() => void this.#everywhere()}>
        ${t('own.everywhere')}
      </button>
    </section>`
  }

  /** Only what is there without asking who it is. */
  async #loadQuietly(): Promise<void> {
    const session = (await this.shell.signedIn?.({ quietly: true })) ?? null
    if (session !== null) return this.#load()
    this.own = null
    this.loading = false
  }

  async #load(): Promise<void> {
    await this.#trying(async () => {
      const found = await inSession(this.shell, ({ token }) => {
        this.loading = this.own === null
        return Promise.all([this.#keeper().me(token), this.#keeper().sessions(token)])
      })
      const [own, sessions] = found ?? [null, []]
      this.own = own
      this.sessions = sessions
    })
    this.loading = false
  }

  async #end({ id, current }: MemberSession): Promise<void> {
    if (current) return this.#signOut()
    await this.#trying(async () => {
      const done = await inSession(this.shell, async ({ token }) => {
        await this.#keeper()
          .signOut(token, { session: id })
          .catch((error: unknown) => {
            // It has ended by itself meanwhile.
            if (!(error instanceof DoorProblem) || error.code !== 'not_found') throw error
          })
        return true
      })
      if (done !== null) this.shell.toast({ text: this.#words.t('own.ended'), kind: 'success' })
    })
    await this.#load()
  }

  async #everywhere(): Promise<void> {
    const { t } = this.#words
    const question = { title: t('own.everywhereTitle'), text: t('own.everywhereText') }
    if (!(await this.shell.confirm({ ...question, confirm: t('own.everywhere'), danger: true }))) return
    await this.#trying(async () => {
      const done = await inSession(this.shell, async ({ token }) => {
        await this.#keeper().signOut(token, { everywhere: true })
        return true
      })
      if (done !== null) await this.#signOut()
    })
  }

  async #signOut(): Promise<void> {
    await this.shell.signOut?.()
    this.own = null
    this.shell.toast({ text: this.#words.t('own.signedOut'), kind: 'success' })
  }

  async #trying(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      const known = error instanceof DoorProblem
      const text = known ? doorSentence(this.#door, error) : this.shell.sentence(error)
      this.shell.toast({ text, kind: 'error' })
    }
  }

  #keeper(): MemberDoor {
    const { vault = '', organization } = this.shell.me
    return new MemberDoor({ vault, organization })
  }
}
