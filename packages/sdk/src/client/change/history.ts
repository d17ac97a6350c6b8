import type { NoticeWay } from '../../format/amendment.ts'
import type { StaffContext } from '../context.ts'
import { optional, Subjects, type SubjectRef } from '../subjects.ts'
import type { CallOptions } from '../vault-http.ts'
import { numbersOf, toldAbout, type Told } from './told.ts'

/** Purposes that were added to a number by notice. */
export interface AddedByNotice {
  /** `amd_…` */
  id: string
  purposes: string[]
  by: NoticeWay
  /** Day in Japan of the notice, `YYYY-MM-DD`. */
  on: string
  language: string
  /** The words of the notice. */
  text: string
  addedAt: string
}

/** One number in the history of a person: everything but the number. */
export interface NumberInHistory {
  item: string
  request: string
  state: 'current' | 'replaced' | 'erased'
  /** When it was accepted, RFC 3339. */
  from: string
  /** When another took its place; null while it is in force. */
  until: string | null
  /** Given by the person, entered by staff from paper, or from a file. Null once the person was erased. */
  obtained: Told['obtained'] | null
  /** That the person was told when it was got. */
  purposes: string[]
  added: AddedByNotice[]
  /** `act_…` of who accepted it. */
  acceptedBy: string | null
}

/**
 * Every number of a person that was accepted, newest first. Opens none of them.
 *
 * @throws {FuinError} `not_found`, `manifest_*`, `amendment_invalid`
 */
export async function numberHistory(
  context: StaffContext,
  ref: SubjectRef,
  { signal }: CallOptions = {},
): Promise<NumberInHistory[]> {
  const { id, name } = await new Subjects(context).get(ref, optional(signal))
  const history = await numbersOf(context, id, signal)
  return Promise.all(
    history.numbers.map(async number => {
      const { item, request, acceptedAt: from, acceptedBy, replacedAt: until, state } = number
      const told = name === null ? null : await toldAbout(context, id, number, { history, signal })
      return {
        item,
        request,
        state: state !== 'stored' ? 'erased' : until === null ? 'current' : 'replaced',
        from,
        until,
        obtained: told?.obtained ?? null,
        purposes: told?.purposes ?? [],
        added: told === null ? [] : await noticesOf(context, told),
        acceptedBy,
      } as const
    }),
  )
}

async function noticesOf(context: StaffContext, { added }: Told): Promise<AddedByNotice[]> {
  const keyring = await context.keyring()
  return Promise.all(
    added.map(async ({ id, purposes, notice, issuedAt: addedAt }) => {
      const { by, on, language } = notice
      const text = (await keyring.openBox('notice', id, notice.text)) as string
      return { id, purposes, by, on, language, text, addedAt }
    }),
  )
}
