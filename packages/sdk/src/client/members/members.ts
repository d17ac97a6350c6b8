import type {
  ChangeMember,
  CreateMember,
  InviteMember,
  Member,
  MemberSession,
  Organization,
  Page,
  Permission,
  StaffPolicy,
  SubjectKind,
  UpdateMember,
} from '../../api/index.ts'
import { FuinError } from '../../errors.ts'
import { fromBase64Url, toBase64Url } from '../../format/base64url.ts'
import { sha256 } from '../../format/digest.ts'
import { isId } from '../../format/ids.ts'
import { newTypedCode } from '../../format/typed-code.ts'
import type { StaffContext } from '../context.ts'
import { optional } from '../subject-view.ts'
import type { CallOptions, VaultCall } from '../vault-http.ts'
import { memberLabel, memberView, type MemberView } from './member-view.ts'

/** By the host's own id, or by the vault's (`act_…`). */
export type MemberRef = { externalId: string } | { id: string }

/** What somebody may do. Everything but `permissions` may be left out: everybody, from now on, without an end. */
export interface NewMemberRights {
  permissions: Permission[]
  kinds?: SubjectKind[] | null
  /** By name; the vault gets tags. */
  departments?: string[] | null
  /** RFC 3339. */
  from?: string | null
  until?: string | null
  /** `YYYY-MM-DD` */
  trainedOn?: string | null
}

export interface NewMember extends NewMemberRights {
  /** The host's own id, the same as in `as({ externalId })`. */
  externalId: string
  name: string
}

/** An invitation: shown once, nobody keeps it. */
export interface Invitation {
  signInId: string
  /** 32 bytes, base64url: for {@link formatInviteLink}, or for the page of the host. */
  invite: string
}

/**
 * Staff members who are registered at the vault: what they may do is cut there to what is written here, whoever vouches
 * for them. Permission `admin` (the list: also `audit`).
 *
 * @example
 * ```ts
 * const { member, invitation } = await staff.members.register({
 *   externalId: 'u77',
 *   name: '佐々木 花',
 *   permissions: ['request', 'review', 'reveal'],
 *   departments: ['営業部'],
 * })
 * ```
 */
export class Members {
  readonly #context: StaffContext

  constructor(context: StaffContext) {
    this.#context = context
  }

  /** Everybody who is registered, by id. */
  async list({ signal }: CallOptions = {}): Promise<MemberView[]> {
    const found: MemberView[] = []
    for (let after: string | null = null; ;) {
      const query = new URLSearchParams({ limit: '200', ...(after === null ? {} : { after }) })
      const page: Page<Member> = await this.#call('GET', `/members?${query.toString()}`, undefined, signal)
      found.push(...(await Promise.all(page.data.map(member => memberView(this.#context, member)))))
      if (page.next === null) return found
      after = page.next
    }
  }

  /** @throws {FuinError} `vault_refused` with `not_found` */
  async get(ref: MemberRef, { signal }: CallOptions = {}): Promise<MemberView> {
    const id = await this.#idOf(ref)
    return this.#view(id, await this.#call<Member>('GET', `/members/${id}`, undefined, signal))
  }

  /**
   * Registers somebody and invites them.
   *
   * @throws {FuinError} `input_invalid` without a name; `vault_refused` with `member_conflict` for whoever is registered
   */
  async register(
    member: NewMember,
    { signal }: CallOptions = {},
  ): Promise<{ member: MemberView; invitation: Invitation }> {
    const { externalId, name, departments = null } = member
    if (externalId.trim() === '' || name.trim() === '')
      throw new FuinError('input_invalid', 'A staff member needs an id of your own and a name.')
    const id = await (await this.#context.keyring()).actorId(externalId)
    const invitation = { signInId: newTypedCode(8), invite: newInvite() }
    const { permissions, kinds = null, from = null, until = null, trainedOn = null } = member
    const rights = { permissions, kinds, departments: await this.#tags(departments), from, until, trainedOn }
    const body: CreateMember = {
      id,
      label: await memberLabel(this.#context, id, { name, externalId, departments }),
      signInId: invitation.signInId,
      invite: await hashOf(invitation.invite),
      ...rights,
    }
    const stored = await this.#call<Member>('POST', '/members', body, signal)
    return { member: await this.#view(id, stored), invitation }
  }

  /**
   * Changes what somebody may do, or their name; what is left out stays. It holds from the next call on.
   *
   * @throws {FuinError} `vault_refused` with `last_administrator` when nobody would be left
   */
  async update(
    ref: MemberRef,
    change: Partial<NewMemberRights> & { name?: string },
    { signal }: CallOptions = {},
  ): Promise<MemberView> {
    const known = await this.get(ref, optional(signal))
    const { id, externalId, departments: before } = known
    const { name = known.name ?? '', departments, ...rights } = change
    const label = {
      name,
      externalId: externalId ?? '',
      departments: departments === undefined ? before : departments,
    }
    const body: UpdateMember = {
      ...rights,
      ...(departments === undefined ? {} : { departments: await this.#tags(departments) }),
      label: await memberLabel(this.#context, id, label),
    }
    return this.#view(id, await this.#call<Member>('PATCH', `/members/${id}`, body, signal))
  }

  /**
   * Invites somebody anew: password, sessions and the invitation before are dead at once.
   *
   * @param options.forgetSecondFactor - the app and the recovery codes as well, for whoever lost both
   */
  async invite(
    ref: MemberRef,
    { forgetSecondFactor = false, signal }: CallOptions & { forgetSecondFactor?: boolean } = {},
  ): Promise<{ member: MemberView; invitation: Invitation }> {
    const id = await this.#idOf(ref)
    const invite = newInvite()
    const body: InviteMember = { invite: await hashOf(invite), forgetSecondFactor }
    const stored = await this.#call<Member>('POST', `/members/${id}/invite`, body, signal)
    const member = await this.#view(id, stored)
    return { member, invitation: { signInId: stored.signInId, invite } }
  }

  /** Nothing works for them until {@link Members.resume}; their sessions end. */
  suspend(ref: MemberRef, options: CallOptions = {}): Promise<MemberView> {
    return this.#change(ref, 'suspend', options)
  }

  resume(ref: MemberRef, options: CallOptions = {}): Promise<MemberView> {
    return this.#change(ref, 'resume', options)
  }

  /** Lets somebody try again after ten wrong tries. */
  unlock(ref: MemberRef, options: CallOptions = {}): Promise<MemberView> {
    return this.#change(ref, 'unlock', options)
  }

  /** Ends what they may do and forgets password and app; what they did stays in the log. */
  remove(ref: MemberRef, options: CallOptions = {}): Promise<MemberView> {
    return this.#change(ref, 'remove', options)
  }

  /** Where somebody is signed in. */
  async sessions(ref: MemberRef, { signal }: CallOptions = {}): Promise<MemberSession[]> {
    const path = `/members/${await this.#idOf(ref)}/sessions`
    return (await this.#call<{ data: MemberSession[] }>('GET', path, undefined, signal)).data
  }

  /** Ends all sessions of somebody. */
  async signOutEverywhere(ref: MemberRef, { signal }: CallOptions = {}): Promise<void> {
    const path = this.#context.path(`/members/${await this.#idOf(ref)}/sign-out`)
    await this.#context.http.empty(await this.#order('POST', path, { everywhere: true }, signal))
  }

  /** What is asked of everybody who signs in. */
  async policy({ signal }: CallOptions = {}): Promise<StaffPolicy> {
    return (await this.#call<Organization>('GET', '', undefined, signal)).staff
  }

  /** Sets it. @throws {FuinError} `vault_refused` */
  async setPolicy(policy: StaffPolicy, { signal }: CallOptions = {}): Promise<StaffPolicy> {
    return (await this.#call<Organization>('PATCH', '', { staff: policy }, signal)).staff
  }

  async #change(
    ref: MemberRef,
    action: ChangeMember['action'],
    { signal }: CallOptions,
  ): Promise<MemberView> {
    const id = await this.#idOf(ref)
    return this.#view(id, await this.#call<Member>('POST', `/members/${id}/state`, { action }, signal))
  }

  async #tags(departments: readonly string[] | null): Promise<string[] | null> {
    if (departments === null) return null
    const keyring = await this.#context.keyring()
    return Promise.all(departments.map(name => keyring.departmentTag(name)))
  }

  async #idOf(ref: MemberRef): Promise<string> {
    if ('externalId' in ref) return (await this.#context.keyring()).actorId(ref.externalId)
    if (isId(ref.id, 'act')) return ref.id
    throw new FuinError('invalid_id', 'This is no id of a staff member.')
  }

  async #view(id: string, member: Member): Promise<MemberView> {
    if (member.id !== id) throw new FuinError('context_mismatch', 'The vault answered with somebody else.')
    return memberView(this.#context, member)
  }

  async #call<T>(method: VaultCall['method'], path: string, body?: object, signal?: AbortSignal): Promise<T> {
    return this.#context.http.json<T>(await this.#order(method, this.#context.path(path), body, signal))
  }

  async #order(
    method: VaultCall['method'],
    path: string,
    body?: object,
    signal?: AbortSignal,
  ): Promise<VaultCall> {
    const actor = await this.#context.actor()
    return { method, path, actor, ...(body === undefined ? {} : { body }), ...optional(signal) }
  }
}

function newInvite(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(32)))
}

async function hashOf(secret: string): Promise<string> {
  return sha256(fromBase64Url(secret))
}
