import { type CSSResultGroup, html, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { StaffPolicy } from '@fuin/sdk/api'
import { ConsoleError } from '../api.ts'
import { enMembers } from '../locale/en/members.ts'
import { jaMembers } from '../locale/ja/members.ts'
import { askedStyles } from '../pieces/asked.ts'
import { LoadedView } from '../pieces/loaded-view.ts'
import { emptyState } from '../pieces/notices.ts'
import { Words } from '../words.ts'
import type { InviteAnswer, Invited, ListedMember, MemberForm, Preset } from './data.ts'
import { memberForm } from './form.ts'
import { inviteAgain, inviteOnce } from './once.ts'
import { policyForm } from './policy.ts'
import { memberRow, type MemberAct } from './row.ts'
import { memberStyles } from './styles.ts'

/** What stands in front of the list. */
type Task =
  | { name: 'form'; member: ListedMember | null; problem: string | null }
  | { name: 'again'; member: ListedMember }
  | { name: 'once'; invited: Invited; copied: boolean }

/** Who is registered at the vault, what they may do, and how they sign in. */
export class MembersView extends LoadedView {
  static override readonly styles: CSSResultGroup = [LoadedView.styles, askedStyles, memberStyles]
  static override readonly properties: PropertyDeclarations = {
    ...LoadedView.properties,
    members: { state: true },
    policy: { state: true },
    task: { state: true },
  }

  declare private members: readonly ListedMember[] | null
  declare private policy: StaffPolicy | null
  declare private task: Task | null
  #presets: readonly Preset[] = []
  readonly #words = new Words(this, jaMembers, enMembers)

  constructor() {
    super()
    this.members = null
    this.policy = null
    this.task = null
  }

  override render(): TemplateResult {
    const { t } = this.#words
    const { members } = this
    return html`<div class="stack">
      <div class="row spread">
        <h2>${t('members.title')}</h2>
        <button
          class="primary"
          data-testid="add-member"
          @click=${() => (this.task = { name: 'form', member: null, problem: null })}
        >
          ${t('members.add')}
        </button>
      </div>
      <p class="muted">${t('members.lead')}</p>
      ${members === null ? this.waiting() : this.#list(members)}
      ${this.policy === null ? '' : policyForm(t, this.policy, policy => void this.#savePolicy(policy))}
      ${this.task === null ? '' : this.#window(this.task)}
    </div>`
  }

  #list(members: readonly ListedMember[]): TemplateResult {
    const { t } = this.#words
    if (members.length === 0) return emptyState(t('members.emptyTitle'), t('members.emptyText'))
    const { actor } = this.shell.me
    return html`<ul class="members">
      ${members.map(member => memberRow(this.#words, member, actor, act => void this.#act(member, act)))}
    </ul>`
  }

  #window(task: Task): TemplateResult {
    const { t } = this.#words
    const close = (): void => void (this.task = null)
    if (task.name === 'form') {
      const save = (form: MemberForm): void => void this.#save(task, form)
      return memberForm(this.#words, task.member, this.#presets, { problem: task.problem, save, close })
    }
    if (task.name === 'again') {
      const invite = (forget: boolean): void => void this.#invite(task.member, forget)
      return inviteAgain(t, nameOf(task.member), { invite, close })
    }
    const copy = (): void =>
      void navigator.clipboard.writeText(task.invited.url).then(
        () => (this.task = { ...task, copied: true }),
        () => undefined,
      )
    return inviteOnce(t, task.invited, { copied: task.copied, copy, close })
  }

  protected async load(): Promise<void> {
    const { api } = this.shell
    const { data, presets } = await api.get<{ data: ListedMember[]; presets: Preset[] }>('members')
    this.#presets = presets
    this.members = data
    this.policy = await api.get<StaffPolicy>('members/policy')
  }

  async #act(member: ListedMember, act: MemberAct): Promise<void> {
    if (act === 'edit') this.task = { name: 'form', member, problem: null }
    else if (act === 'invite') this.task = { name: 'again', member }
    else if (await this.#agreed(member, act)) {
      await this.trying(async () => {
        await this.shell.api.post(`members/${member.id}/${act}`)
        const text = act === 'sign-out' ? 'members.signedOut' : 'members.done'
        this.shell.toast({ text: this.#words.t(text, { name: nameOf(member) }), kind: 'success' })
        await this.load()
      })
    }
  }

  /** What ends somebody's work is asked about; what lets them work is not. */
  #agreed(
    member: ListedMember,
    act: 'suspend' | 'resume' | 'unlock' | 'sign-out' | 'remove',
  ): Promise<boolean> {
    if (act === 'resume' || act === 'unlock') return Promise.resolve(true)
    const { t } = this.#words
    const key = act === 'sign-out' ? 'signOut' : act
    return this.shell.confirm({
      title: t(`members.${key}Title`, { name: nameOf(member) }),
      text: t(`members.${key}Text`),
      confirm: t(`members.${key}`),
      danger: act === 'remove',
    })
  }

  async #save(task: Task & { name: 'form' }, form: MemberForm): Promise<void> {
    const { t } = this.#words
    const missing = form.name === '' || form.externalId === ''
    const problem = missing && task.member === null ? t('members.needName') : null
    if (problem !== null || form.permissions.length === 0) {
      this.task = { ...task, problem: problem ?? t('members.needPermission') }
      return
    }
    try {
      const { api } = this.shell
      const { member } = task
      if (member === null) {
        const { invite } = await api.post<{ invite: InviteAnswer }>('members', form)
        this.task = onceOf(form.name, invite)
      } else {
        const { name: _, externalId: __, ...change } = form
        await api.post(`members/${member.id}/update`, change)
        this.task = null
        this.shell.toast({ text: t('members.done', { name: nameOf(member) }), kind: 'success' })
      }
      await this.load()
    } catch (error) {
      this.task = { ...task, problem: this.sentence(error) }
    }
  }

  async #invite(member: ListedMember, forgetSecondFactor: boolean): Promise<void> {
    this.task = null
    await this.trying(async () => {
      const path = `members/${member.id}/invite`
      const { invite } = await this.shell.api.post<{ invite: InviteAnswer }>(path, { forgetSecondFactor })
      this.task = onceOf(nameOf(member), invite)
      await this.load()
    })
  }

  async #savePolicy(policy: StaffPolicy): Promise<void> {
    const { t } = this.#words
    const tighter = policy.membersOnly && this.policy?.membersOnly === false
    const question = {
      title: t('members.policyOnlyTitle'),
      text: t('members.policyOnlyText'),
      confirm: t('members.policyOnlyConfirm'),
    }
    if (tighter && !(await this.shell.confirm(question))) return
    await this.trying(async () => {
      this.policy = await this.shell.api.post<StaffPolicy>('members/policy', { policy })
      this.shell.toast({ text: t('members.policySaved'), kind: 'success' })
    })
  }

  protected override sentence(error: unknown): string {
    const last = error instanceof ConsoleError && error.code === 'last_administrator'
    return last ? this.#words.t('members.last') : this.shell.sentence(error)
  }
}

/** The link leads to this page, wherever it is: whoever opens it signs in to the host's system first. */
function onceOf(name: string, { signInId, fragment }: InviteAnswer): Task {
  const url = `${location.origin}${location.pathname}${fragment}`
  return { name: 'once', invited: { name, signInId, url }, copied: false }
}

function nameOf({ name, signInId }: ListedMember): string {
  return name ?? signInId
}
