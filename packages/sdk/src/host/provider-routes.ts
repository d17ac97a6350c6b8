import type { Fuin } from '../client/fuin.ts'
import type { CollectorSession } from '../client/sessions.ts'
import { HandlerProblem } from './answers.ts'
import type { Principal } from './options.ts'

/**
 * A session for the person who is signed in, on the newest request that asks them: 404 when nobody asks, so
 * that the page can say so.
 */
export async function openSession(fuin: Fuin, principal: Principal): Promise<CollectorSession> {
  if (principal.provider === undefined) throw new HandlerProblem(403, 'forbidden')
  const company = fuin.organization(principal.organization)
  const { externalId } = principal.provider
  const subject = await company.subjects.get({ externalId })
  if (subject.request === null) throw new HandlerProblem(404, 'not_found')
  return company.sessions.create(subject.request)
}
