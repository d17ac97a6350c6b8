import type { Approval, ApprovalState, AskApproval, ReleaseUse } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import { isId, newId } from '../format/ids.ts'
import type { StaffContext } from './context.ts'
import { refuseNumbers } from './no-number.ts'
import { optional, Subjects, type SubjectRef } from './subjects.ts'
import type { CallOptions } from './vault-http.ts'

/** For what a second person is asked to agree. */
export type ApprovalOrder = (
  | {
      action: 'release'
      purpose: string
      use: ReleaseUse
      /** The approval is for exactly this form; left out: for uses that name none. */
      form?: string
      /** For how many persons at most. Default: as many as `subjects` names. */
      persons?: number
      /** Only these people. */
      subjects?: SubjectRef[]
    }
  | { action: 'erase'; subjects: SubjectRef[] }
) & {
  /** Why, in words; encrypted before it leaves the host. */
  reason: string
  /** Hours for which it can be given and used, 1 to 24. Default 8. */
  hours?: number
}

/** An approval with its reason opened. */
export interface ApprovalView extends Omit<Approval, 'reason'> {
  /** Null once it was dropped, thirty days after the end. */
  reason: string | null
}

/**
 * Four eyes: one asks here, another one agrees in a session of their own at the vault ({@link MemberApprovals}), and what was
 * asked for can then be done under the approval, by who asked and nobody else.
 *
 * @example
 * ```ts
 * const slips = { purpose: 'TAX-EMP', form: '375', use: 'output' } as const
 * const reason = '令和8年分の源泉徴収票'
 * const { id } = await staff.approvals.ask({ action: 'release', ...slips, persons: 300, reason })
 * // … once it was given:
 * const order = { purpose: 'TAX-EMP', form: '375', approval: id }
 * await staff.output({ externalId: 'E-1042' }, order, number => printSlip(number.digits()))
 * ```
 */
export class Approvals {
  readonly #context: StaffContext

  constructor(context: StaffContext) {
    this.#context = context
  }

  /**
   * Asks. Permission `reveal`, `output` or `erase`, as what is asked for needs it.
   *
   * @throws {FuinError} `not_found`, `vault_refused`; `input_invalid` also for a reason with a My Number in it
   */
  async ask(order: ApprovalOrder, { signal }: CallOptions = {}): Promise<ApprovalView> {
    const { hours = 8, reason } = order
    refuseNumbers(reason)
    const wanted = order.subjects ?? []
    if (!(hours > 0 && hours <= 24) || (order.action === 'release' && (order.persons ?? wanted.length) < 1)) {
      throw new FuinError('input_invalid', 'Name people or how many they are, and 1 to 24 hours.')
    }
    const context = this.#context
    const id = newId('apr')
    const people = new Subjects(context)
    const found = await people.getMany(wanted, optional(signal))
    const subjects = found.map(subject => subject.id)
    const keyring = await context.keyring()
    const common = {
      id,
      reason: await keyring.sealBox('reason', id, reason),
      // A minute less, for clocks that differ.
      expiresAt: new Date(Date.now() + hours * 3_600_000 - 60_000).toISOString(),
    }
    const body: AskApproval =
      order.action === 'erase'
        ? { action: 'erase', subjects, ...common }
        : {
            action: 'release',
            purpose: order.purpose,
            use: order.use,
            persons: order.persons ?? subjects.length,
            ...(order.form === undefined ? {} : { form: order.form }),
            ...(subjects.length === 0 ? {} : { subjects }),
            ...common,
          }
    const path = context.path('/approvals')
    const actor = await context.actor()
    const asked = await context.http.json<Approval>({
      method: 'POST',
      path,
      actor,
      body,
      ...optional(signal),
    })
    return { ...asked, reason }
  }

  /** What was asked by whom, the newest first. */
  async list({
    state,
    before,
    signal,
  }: CallOptions & { state?: ApprovalState; before?: string } = {}): Promise<{
    data: ApprovalView[]
    next: string | null
  }> {
    const context = this.#context
    const query = new URLSearchParams({
      ...(state === undefined ? {} : { state }),
      ...(before === undefined ? {} : { before }),
    })
    const path = context.path(`/approvals?${query.toString()}`)
    const answer = await context.http.json<{ data: Approval[]; next: string | null }>({
      method: 'GET',
      path,
      ...optional(signal),
    })
    return { ...answer, data: await Promise.all(answer.data.map(one => this.#opened(one))) }
  }

  /** Takes back what oneself asked for, given or not. */
  async withdraw(id: string, { signal }: CallOptions = {}): Promise<void> {
    if (!isId(id, 'apr')) throw new FuinError('invalid_id', 'This is no id of an approval.')
    const context = this.#context
    const path = context.path(`/approvals/${id}/withdraw`)
    const actor = await context.actor()
    await context.http.json({ method: 'POST', path, actor, body: {}, ...optional(signal) })
  }

  /** A reason that was not sealed here is shown as none: only what staff wrote stands beside what they ask. */
  async #opened(approval: Approval): Promise<ApprovalView> {
    const { id, reason } = approval
    if (reason === null) return approval
    const keyring = await this.#context.keyring()
    const words = await keyring.openBox('reason', id, reason).catch(() => null)
    return { ...approval, reason: typeof words === 'string' ? words : null }
  }
}
