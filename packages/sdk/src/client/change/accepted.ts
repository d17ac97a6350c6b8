import { FuinError } from '../../errors.ts'
import type { OrganizationContext } from '../context.ts'
import { timeOfId } from '../id-time.ts'

/** Times of ids fit below, in milliseconds, until the year 2109; above it, acceptances are counted. */
const TIME = 2 ** 42
/** So many changes fit above a time. */
const CHANGES = 2 ** 11 - 1

/**
 * Which request holds the number in force, as this host decided it: the time of its id, under a counter, since a
 * version in the host state can only grow and an acceptance can be undone.
 */
function record(subject: string): string {
  return `accepted:${subject}`
}

/** What was in force before a request was accepted. */
function beforeRecord(subject: string, request: string): string {
  return `accepted-before:${request}:${subject}`
}

/** Remembers that the number of a request is in force for these people. */
export async function rememberAccepted(
  context: OrganizationContext,
  request: string,
  subjects: readonly string[],
): Promise<void> {
  const { state, organization } = context
  for (const subject of subjects) {
    const time = await acceptedTime(context, subject)
    if (time === timeOfId(request)) continue
    await state.raise(organization, beforeRecord(subject, request), time)
    await change(context, subject, timeOfId(request))
  }
}

/** Remembers that an acceptance was undone: what was in force before it is again. */
export async function forgetAccepted(
  context: OrganizationContext,
  request: string,
  subjects: readonly string[],
): Promise<void> {
  const { state, organization } = context
  for (const subject of subjects) {
    if ((await acceptedTime(context, subject)) !== timeOfId(request)) continue
    await change(context, subject, await state.newest(organization, beforeRecord(subject, request)))
  }
}

/**
 * Refuses a number of an older request than the one that this host accepted last for the person: a vault that shows a
 * replaced number as the one in force would pass every other check.
 *
 * @throws {FuinError} `manifest_replayed`
 */
export async function requireInForce(
  context: OrganizationContext,
  subject: string,
  request: string,
): Promise<void> {
  const time = await acceptedTime(context, subject)
  if (timeOfId(request) > time) await change(context, subject, timeOfId(request))
  if (timeOfId(request) >= time) return
  throw new FuinError('manifest_replayed', 'The vault shows a replaced number as the one in force.')
}

/**
 * Refuses to make a request with an id that is older than the number in force, as when a plan is carried out late: its
 * answer could not be told from a replaced number.
 *
 * @throws {FuinError} `input_invalid`
 */
export async function requireNewer(
  context: OrganizationContext,
  request: string,
  subjects: readonly string[],
): Promise<void> {
  for (const subject of subjects) {
    // The same id again is the request itself, which is found and not made.
    if (timeOfId(request) >= (await acceptedTime(context, subject))) continue
    throw new FuinError('input_invalid', 'Somebody gave a number since this was planned. Plan it anew.')
  }
}

async function acceptedTime({ state, organization }: OrganizationContext, subject: string): Promise<number> {
  return (await state.newest(organization, record(subject))) % TIME
}

async function change(
  { state, organization }: OrganizationContext,
  subject: string,
  time: number,
): Promise<void> {
  const count = Math.floor((await state.newest(organization, record(subject))) / TIME)
  await state.raise(organization, record(subject), Math.min(count + 1, CHANGES) * TIME + time)
}
