import type { Erase, LogState } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import { changeDocument, type NamedDocument } from '../state/documents.ts'
import type { OrganizationContext } from './context.ts'

/** A restore that was accepted, as this host remembers it. The notes prove it: both are signed by the vault. */
export interface RememberedRestore {
  /** RFC 3339 */
  at: string
  from: LogState & { note: string }
  to: LogState & { note: string }
}

/** An erasure that this host ordered: ids and codes, no names. */
interface Erased {
  subject: string
  order: Erase
  /** Place of its entry in the log. */
  index: number
  /** How many restores had been accepted by then. */
  restores: number
  at: string
}

/** An erasure that the restored database no longer knows. */
export interface LostErasure {
  /** `sub_…` */
  subject: string
  order: Erase
  /** When it was erased before, RFC 3339. */
  erasedAt: string
}

const RESTORES = 'log/restores'
const ERASURES = 'erasure/'

/** Every restore that was accepted here, oldest first. */
export async function rememberedRestores({
  state,
  organization,
}: OrganizationContext): Promise<RememberedRestore[]> {
  return ((await state.document(organization, RESTORES))?.value ?? []) as RememberedRestore[]
}

export async function rememberRestore(
  context: OrganizationContext,
  restore: RememberedRestore,
): Promise<void> {
  const { state, organization } = context
  await changeDocument<RememberedRestore[]>(state, { organization, name: RESTORES }, known => [
    ...(known ?? []),
    restore,
  ])
}

/** Takes an erasure down, so that it can be done again should a restore bring the person back. */
export async function rememberErasure(
  context: OrganizationContext,
  { subject, order, index }: Pick<Erased, 'subject' | 'order' | 'index'>,
): Promise<void> {
  const { state, organization } = context
  const restores = (await rememberedRestores(context)).length
  const value: Erased = { subject, order, index, restores, at: new Date().toISOString() }
  await changeDocument<Erased>(state, { organization, name: nameOf(subject, order) }, () => value)
}

/** Erasures that were ordered after the backup from which the vault was restored since. */
export async function lostErasures(context: OrganizationContext): Promise<LostErasure[]> {
  const restores = await rememberedRestores(context)
  if (restores.length === 0) return []
  const known = await context.state.documents(context.organization, ERASURES)
  return known
    .map(({ value }: NamedDocument) => value as Erased)
    .filter(erased => restores.slice(erased.restores).some(({ to }) => erased.index >= to.size))
    .map(({ subject, order, at: erasedAt }) => ({ subject, order, erasedAt }))
}

/** Where nothing came back there is nothing to erase again. */
export async function forgetErasure(
  { state, organization }: OrganizationContext,
  { subject, order }: LostErasure,
): Promise<void> {
  await state.deleteDocument(organization, nameOf(subject, order))
}

/** What became of an erasure that was done again. */
export interface ErasedAgain extends LostErasure {
  /** `absent`: the restored vault does not know the person, or has already erased it. */
  outcome: 'erased' | 'absent'
}

/**
 * Erases again whatever was lost, one after the other.
 *
 * @param erase - erases one and remembers it
 */
export async function eraseLost(
  context: OrganizationContext,
  erase: (lost: LostErasure) => Promise<unknown>,
): Promise<ErasedAgain[]> {
  const outcomes: ErasedAgain[] = []
  for (const lost of await lostErasures(context)) {
    try {
      await erase(lost)
      outcomes.push({ ...lost, outcome: 'erased' })
    } catch (error) {
      if (!isGone(error)) throw error
      await forgetErasure(context, lost)
      outcomes.push({ ...lost, outcome: 'absent' })
    }
  }
  return outcomes
}

function isGone(error: unknown): boolean {
  const problem = (error as { problem?: unknown }).problem
  return (
    (error instanceof FuinError && error.code === 'not_found') ||
    problem === 'erased' ||
    problem === 'not_found'
  )
}

function nameOf(subject: string, order: Erase): string {
  return `${ERASURES}${subject}/${order.scope === 'number' ? order.item : order.scope}`
}
