import { html, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { MemberDoor, type InviteLink } from '@fuin/sdk/page'
import { enDoor } from '../locale/en/door.ts'
import { jaDoor } from '../locale/ja/door.ts'
import { modal } from '../pieces/modal.ts'
import { Words } from '../words.ts'
import { FuinDoor, type DoorSession, type Errand } from './door.ts'

/** Where the console asks who is at the screen: the window of the door, and whoever came through it. */
export class Doorway {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #keeper: MemberDoor
  readonly #words: Words<typeof jaDoor>
  /** In memory only: a page that is loaded anew asks anew. */
  #session: DoorSession | null = null
  #waiting: { errand: Errand; answer: (session: DoorSession | null) => void } | null = null

  constructor(host: ReactiveControllerHost & HTMLElement, place: { vault: string; organization: string }) {
    this.#host = host
    this.#keeper = new MemberDoor(place)
    this.#words = new Words(host, jaDoor, enDoor)
  }

  /**
   * Whoever is signed in at the vault; asks for a sign-in where nobody is. Null: they did not want to.
   *
   * @param how.quietly - asks nobody: null where nobody is signed in
   */
  async signedIn({ quietly = false }: { quietly?: boolean } = {}): Promise<DoorSession | null> {
    if (this.#session !== null && Date.parse(this.#session.expiresAt) <= Date.now()) this.#session = null
    if (!quietly) this.#session ??= await this.#ask({ kind: 'sign-in' })
    return this.#session
  }

  /** Proves once more who is at the screen. A sign-in of this moment is a proof. @returns whether they did */
  async stepUp(): Promise<boolean> {
    const known = this.#session
    const session =
      known === null ? await this.signedIn() : await this.#ask({ kind: 'step-up', session: known })
    this.#session = session ?? known
    return session !== null
  }

  /** Somebody was invited: they choose a password and are signed in. */
  async accept({ signInId, invite }: InviteLink): Promise<void> {
    this.#session = await this.#ask({ kind: 'invite', signInId, invite })
  }

  /** Ends the session here. What the vault says to it matters no more: the token is forgotten. */
  async signOut(): Promise<void> {
    const session = this.#session
    this.#session = null
    if (session !== null) await this.#keeper.signOut(session.token).catch(() => undefined)
  }

  render(): TemplateResult | '' {
    if (this.#waiting === null) return ''
    const { errand, answer } = this.#waiting
    const tag = 'fuin-console-door'
    if (customElements.get(tag) === undefined) customElements.define(tag, FuinDoor)
    return modal({
      heading: this.#words.t(FuinDoor.headingOf(errand)),
      body: html`<fuin-console-door
        .keeper=${this.#keeper}
        .errand=${errand}
        .passed=${answer}
        .left=${() => answer(null)}
      ></fuin-console-door>`,
      actions: html``,
      onClose: () => answer(null),
    })
  }

  #ask(errand: Errand): Promise<DoorSession | null> {
    return new Promise(resolve => {
      this.#waiting?.answer(null)
      const answer = (session: DoorSession | null): void => {
        if (this.#waiting?.errand !== errand) return
        this.#waiting = null
        this.#host.requestUpdate()
        resolve(session)
      }
      this.#waiting = { errand, answer }
      this.#host.requestUpdate()
    })
  }
}
