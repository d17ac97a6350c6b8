import type { MemberSignedIn, Permission } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import { type AttentionEvents, tellAttention } from './attention.ts'
import { ApiKeys } from './api-keys.ts'
import { Audit } from './audit.ts'
import type { OrganizationContext, StaffContext } from './context.ts'
import { Deliveries } from './deliveries.ts'
import { ReviewDesk } from './desk/review-desk.ts'
import { Members } from './members/members.ts'
import { AttentionList } from './people/attention-list.ts'
import { StatusList } from './people/status-list.ts'
import { type ReviewRules, sendReviewRules } from './review-rules.ts'
import { Sessions } from './sessions.ts'
import { OrganizationSettings } from './settings.ts'
import { Staff } from './staff.ts'
import { Subjects, type SubjectRef } from './subjects.ts'
import { sealTerminal, type Terminal } from './terminal.ts'
import { usesOf, type SubjectUse } from './own/uses.ts'
import type { CallOptions, VouchedActor } from './vault-http.ts'
import { Webhooks } from './webhooks/webhooks.ts'

/** A staff member: the host's own id, and what the host lets them do. */
export interface StaffMember {
  externalId: string
  permissions: readonly Permission[]
  /** What colleagues call them: shown beside what they work on. Never leaves the host. */
  name?: string
  /** Where they sit, for the histories: the vault gets it sealed. Left out: the log has the address of the host alone. */
  terminal?: Terminal
}

/** The host itself, when it reads the log without a person at the screen. */
const HOST: StaffMember = { externalId: 'fuin:host', permissions: ['audit'] }

/** One organization, to read. */
export class Organization {
  readonly id: string
  readonly subjects: Subjects
  readonly audit: Audit
  /** Everybody with the state of their number, searched in this process's memory. */
  readonly statusList: StatusList
  /** What waits for staff beside reviews: dead links, more time, undelivered messages, wishes. */
  readonly attention: AttentionList
  /** What waits for review, and who looks at it. */
  readonly reviewDesk: ReviewDesk
  /** What this organization chose: reminders, passcode, language. */
  readonly settings: OrganizationSettings
  /** Keys with which hosts call the vault. */
  readonly apiKeys: ApiKeys
  /** Staff members who are registered at the vault, and what is asked of them. */
  readonly members: Pick<Members, 'list' | 'get' | 'policy'>
  /** Where the vault tells by itself what happens. */
  readonly webhooks: Webhooks
  /** Sessions for people who have signed in to the host, in its own name. The API key needs the scope `vouch`. */
  readonly sessions: Sessions
  /** What went out to people, and what did not arrive. */
  readonly deliveries: Deliveries
  readonly #context: OrganizationContext

  constructor(context: OrganizationContext) {
    this.#context = context
    this.id = context.organization
    this.subjects = new Subjects(context)
    this.statusList = new StatusList(context)
    this.attention = new AttentionList(context, this.statusList)
    this.reviewDesk = new ReviewDesk(context, this.statusList)
    this.settings = new OrganizationSettings(context)
    this.webhooks = new Webhooks(context)
    this.apiKeys = new ApiKeys(context)
    this.deliveries = new Deliveries(context)
    this.audit = new Audit(this.#hostContext())
    this.members = new Members(this.#hostContext())
    this.sessions = new Sessions(this.#hostContext())
  }

  /** Fingerprint for links and the element's `key-fingerprint`. */
  async fingerprint(): Promise<string> {
    return (await this.#context.keyring()).fingerprint
  }

  /**
   * Looks once for people who want more time and for links that died of wrong passcodes, and tells each of them once. Call
   * it now and then, such as every few minutes.
   */
  attend(on: AttentionEvents, options?: CallOptions): Promise<void> {
    return tellAttention(this.#context, on, options)
  }

  /**
   * Every time that the number or the papers of a person were shown or put out, newest first: for a page where people look
   * at their own. It names no staff. Show it to nobody but that person.
   *
   * @throws {FuinError} `not_found`, `log_*`
   * @example
   * ```ts
   * const uses = await organization.subjectView({ externalId: userOf(request).number })
   * ```
   */
  subjectView(subject: SubjectRef, options: CallOptions = {}): Promise<SubjectUse[]> {
    return usesOf(this.#hostContext(), subject, options)
  }

  /**
   * Acts as a staff member. The host vouches for them: it must know who is at the screen and what they may do.
   */
  as(member: StaffMember): Staff {
    return new Staff(this.#staffContext(member))
  }

  /**
   * Acts as a staff member who is signed in at the vault: calls go under their session, and the log says so. Only what is
   * read without a name still goes under the API key.
   *
   * @param member - the same person, as the host knows them
   * @param session - what `MemberDoor.signIn` answered
   * @throws {FuinError} `context_mismatch` for the session of somebody else, when the first call is made
   * @example
   * ```ts
   * import { MemberDoor } from '@fuin/sdk/node'
   *
   * const door = new MemberDoor({ vault: fuin.vault, organization: 'org_01jd…' })
   * const session = await door.signIn({ signInId: 'AB10C234', password }, { totp: '123456' })
   * const staff = fuin.organization('org_01jd…').signedIn({ externalId: 'u77' }, session)
   * ```
   */
  signedIn(
    { externalId, ...more }: Omit<StaffMember, 'permissions'>,
    { member, session, token }: Pick<MemberSignedIn, 'member' | 'session' | 'token'>,
  ): Staff {
    const vouched = this.#staffContext({ externalId, permissions: [], ...more })
    const actor = async (): Promise<VouchedActor> => {
      const actor = await vouched.actor()
      if (actor.id === member) return { ...actor, session: { id: session, token } }
      throw new FuinError('context_mismatch', 'This session belongs to another staff member.')
    }
    return new Staff({ ...vouched, actor })
  }

  /**
   * Sets the rules of reviews and reveals at the vault, which enforces them. The API key needs the scope `manage`.
   * {@link OrganizationSettings.change} does this by itself.
   *
   * @param rules.imageDays - days for which images stay after an acceptance, 0 to 30
   * @param rules.twoPersonCheck - whether an acceptance needs two people
   * @param rules.reveals - what everybody has to say who uses a number
   * @throws {FuinError} `vault_refused`
   */
  async setReviewRules(rules: ReviewRules, options?: CallOptions): Promise<void> {
    await sendReviewRules(this.#context, rules, options)
  }

  /** The host itself, by the scope `read` of its key: where only registered staff may act, it still reads. */
  #hostContext(): StaffContext {
    const context = this.#staffContext(HOST)
    return { ...context, actor: async () => ({ ...(await context.actor()), unnamed: true }) }
  }

  #staffContext(member: StaffMember): StaffContext {
    const { externalId, permissions, terminal } = member
    let sealed: Promise<string> | undefined
    const actor = async (): Promise<VouchedActor> => {
      const keyring = await this.#context.keyring()
      const id = await keyring.actorId(externalId)
      if (terminal === undefined) return { id, permissions }
      sealed ??= sealTerminal(keyring, id, terminal)
      return { id, permissions, terminal: await sealed }
    }
    return { ...this.#context, member, actor }
  }
}
