import type { OpenedManifest } from '@fuin/sdk/page'
import type { OwnView, ProviderView, UsesView } from '@fuin/sdk/api'
import { type Access, requireEnvironment } from './access.ts'
import type { OwnPart, Screen } from './steps.ts'
import { VaultApi, VaultProblem } from './vault-api.ts'

/** What the flow does for it. */
export interface OwnHost {
  access: () => Access
  /** Runs work; what goes wrong is shown. */
  guard: (work: () => Promise<void>) => Promise<void>
  /** Looks at the request anew and shows what is so. */
  look: () => Promise<void>
  /** Verifies the questions that were given again. */
  open: (view: ProviderView) => Promise<void>
  /** Without a screen: the same one again. */
  show: (screen?: Screen) => void
}

/**
 * What a person does besides giving: sees what was given, as far as the vault can say it (whose, and of which kind),
 * withdraws it, declines, asks for a correction.
 */
export class Own {
  readonly #host: OwnHost
  view: OwnView | null = null
  /** What was done with what was given; null where it is not known. */
  uses: UsesView | null = null
  /** Whose numbers stay while the rest is given again. */
  #numbers: ReadonlySet<string> = new Set()

  constructor(host: OwnHost) {
    this.#host = host
  }

  /** Learns what was given. Without it the receipt is still there. @param open - whether to verify the questions again */
  async see(open: boolean): Promise<void> {
    const { access, show } = this.#host
    if (access().poster !== undefined) return
    try {
      const view = await new VaultApi(access()).own()
      this.view = view
      // Nothing was given yet: nothing can have been done with it.
      this.uses = view.given.length === 0 ? null : await new VaultApi(access()).uses(null).catch(() => null)
      if (open && view.manifest !== null) await this.#host.open({ ...view, message: null, receipt: null })
    } catch {
      this.view = null
    }
    show()
  }

  /** Earlier uses, beneath those that are known. */
  moreUses(): Promise<void> {
    const { access, guard, show } = this.#host
    return guard(async () => {
      const known = this.uses
      if (known === null || known.next === null) return
      const { data, next } = await new VaultApi(access()).uses(known.next)
      this.uses = { data: [...known.data, ...data], next }
      show()
    })
  }

  /** Shows that the person declined, if so. */
  declined({ state }: Pick<ProviderView, 'state'>): boolean {
    if (state === 'declined') this.ask('declined')
    return state === 'declined'
  }

  ask(part: OwnPart): void {
    this.#host.show({ name: 'own', part })
  }

  /** Does one of these things, then looks at what is so now; that the state has changed meanwhile is no failure. */
  act(work: (api: VaultApi, access: Access) => Promise<void>): Promise<void> {
    const { access, guard, look, show } = this.#host
    return guard(async () => {
      requireEnvironment()
      show({ name: 'loading' })
      try {
        await work(new VaultApi(access()), access())
      } catch (error) {
        if (!(error instanceof VaultProblem) || error.code !== 'decision_conflict') throw error
      }
      await look()
    })
  }

  /** Leaves what was not done. */
  back(): Promise<void> {
    return this.act(() => Promise.resolve())
  }

  /** Whether somebody's number was given and not withdrawn. */
  keepsNumber(subject: string): boolean {
    return this.#numbers.has(subject)
  }

  /** After a part was withdrawn only that part is asked again. */
  async narrow(
    opened: OpenedManifest,
    access: Access,
    { state, round }: Pick<ProviderView, 'state' | 'round'>,
  ): Promise<OpenedManifest> {
    this.#numbers = new Set()
    if (state !== 'open' || round === 1 || access.poster !== undefined) return opened
    const { given } = await new VaultApi(access).own()
    const kept = given.filter(item => item.state === 'stored')
    if (kept.length === 0) return opened
    this.#numbers = new Set(kept.filter(({ kind }) => kind === 'number').map(({ subject }) => subject))
    const photos = new Set(kept.filter(({ kind }) => kind === 'image').map(({ subject }) => subject))
    const { household: _nobodyIsAdded, ...manifest } = opened.manifest
    const subjects = manifest.subjects
      .map(subject => (photos.has(subject.id) ? { ...subject, ways: [] } : subject))
      .filter(({ id, ways }) => !this.#numbers.has(id) || ways.length > 0)
    return { ...opened, manifest: { ...manifest, subjects } }
  }
}
