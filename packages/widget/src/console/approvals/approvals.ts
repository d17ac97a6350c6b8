import { css, type CSSResultGroup, html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { DoorProblem, MemberApprovals } from '@fuin/sdk/page'
import { ConsoleError } from '../api.ts'
import { inSession } from '../door/in-session.ts'
import { enApprovals } from '../locale/en/approvals.ts'
import { jaApprovals } from '../locale/ja/approvals.ts'
import { LoadedView } from '../pieces/loaded-view.ts'
import { emptyState } from '../pieces/notices.ts'
import { Words } from '../words.ts'
import { approvalCard } from './card.ts'
import type { ListedApproval } from './data.ts'

/** 承認: what waits for a second person, and what became of what was asked. Decided at the vault, past the host. */
export class ApprovalsView extends LoadedView {
  static override readonly styles: CSSResultGroup = [
    LoadedView.styles,
    css`
      .approvals {
        display: grid;
        gap: 1rem;
        grid-template-columns: repeat(auto-fill, minmax(min(26rem, 100%), 1fr));
        list-style: none;
        margin: 0;
        padding: 0;
      }
      h4 {
        font-size: 1.0625rem;
        margin: 0;
      }
      .facts {
        display: grid;
        gap: 0.25rem;
        margin: 0.75rem 0;
      }
      .facts div {
        display: grid;
        gap: 0 0.75rem;
        grid-template-columns: 6.5rem minmax(0, 1fr);
      }
      .facts dt {
        color: var(--_muted);
      }
      .facts dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
      .why {
        background: var(--_surface);
        border-inline-start: 4px solid var(--_line);
        margin: 0 0 1rem;
        overflow-wrap: anywhere;
        padding: 0.5rem 0.75rem;
      }
      section {
        margin-top: 0.5rem;
      }
      section h3 {
        margin-bottom: 0.75rem;
      }
      .badge {
        border: 1px solid currentColor;
        border-radius: 1rem;
        font-size: 0.875rem;
        padding: 0.1rem 0.7rem;
        white-space: nowrap;
      }
      .approval-given {
        background: var(--_success-soft);
        border-color: var(--_success);
        color: var(--_success);
      }
      .approval-refused {
        background: var(--_error-soft);
        border-color: var(--_error);
        color: var(--_error);
      }
    `,
  ]
  static override readonly properties: PropertyDeclarations = {
    ...LoadedView.properties,
    approvals: { state: true },
  }

  declare private approvals: readonly ListedApproval[] | null
  #busy = false
  readonly #words = new Words(this, jaApprovals, enApprovals)

  constructor() {
    super()
    this.approvals = null
  }

  override render(): TemplateResult {
    const { t } = this.#words
    const all = this.approvals
    const waiting = all?.filter(({ state }) => state === 'waiting') ?? []
    const rest = all?.filter(({ state }) => state !== 'waiting') ?? []
    return html`<div class="stack">
      <div class="row spread">
        <h2>${t('approvals.title')}</h2>
        <button @click=${() => void this.trying(() => this.load())}>${t('approvals.again')}</button>
      </div>
      <p class="muted">${t('approvals.lead')}</p>
      ${
        all === null
          ? this.waiting()
          : html`${
              waiting.length === 0
                ? emptyState(t('approvals.noneTitle'), t('approvals.noneText'))
                : this.#list('waiting', waiting)
            }
            ${rest.length === 0 ? '' : this.#list('rest', rest)}`
      }
    </div>`
  }

  #list(name: 'waiting' | 'rest', approvals: readonly ListedApproval[]): TemplateResult {
    const { me } = this.shell
    return html`<section data-section=${name} aria-labelledby="heading-${name}">
      <h3 id="heading-${name}">${this.#words.t(`approvals.${name}`)}</h3>
      <ul class="approvals">
        ${approvals.map(approval => {
          const { state, actor } = approval
          const mine = actor === me.actor
          const decides = state === 'waiting' && !mine && me.permissions.includes('admin')
          return approvalCard(this.#words, approval, me.actor, {
            decide: decides ? decision => void this.#decide(approval, decision) : null,
            withdraw:
              mine && (state === 'waiting' || state === 'given') ? () => void this.#withdraw(approval) : null,
          })
        })}
      </ul>
    </section>`
  }

  protected async load(): Promise<void> {
    this.approvals = (await this.shell.api.get<{ data: ListedApproval[] }>('approvals')).data
  }

  async #withdraw({ id }: ListedApproval): Promise<void> {
    await this.trying(async () => {
      await this.shell.api.post(`approvals/${id}/withdraw`)
      this.shell.toast({ text: this.#words.t('approvals.withdrawn'), kind: 'success' })
      await this.load()
    })
  }

  /** In the session of whoever is at the screen; where their proof is too old, they prove it once more. */
  async #decide({ id }: ListedApproval, decision: 'give' | 'refuse'): Promise<void> {
    const { shell } = this
    const { t } = this.#words
    await this.trying(async () => {
      const { vault, organization } = shell.me
      const approvals = new MemberApprovals({ vault: vault ?? '', organization })
      if ((await inSession(shell, ({ token }) => approvals[decision](token, id))) === null) {
        shell.toast({ text: t('approvals.signIn'), kind: 'error', stays: 10_000 })
        return
      }
      shell.toast({ text: t(decision === 'give' ? 'approvals.given' : 'approvals.refused'), kind: 'success' })
      await this.load()
    })
  }

  /** One thing at a time: a decision is not sent twice. */
  protected override async trying(work: () => Promise<void>): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    await super.trying(work)
    this.#busy = false
  }

  protected override sentence(error: unknown): string {
    return super.sentence(error instanceof DoorProblem ? new ConsoleError(error.code, 403) : error)
  }
}
