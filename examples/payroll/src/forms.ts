import type { Request, Response } from 'express'
import { FuinError, type Organization, type Staff, type SubjectView } from '@fuin/sdk/node'
import { PEOPLE, type Person, personById } from './people.ts'
import type { Session } from './sessions.ts'
import { Refused } from './words.ts'

/** What a call carries: its session, the person in its address, the fields of its form. */
export function sessionIn(response: Response): Session {
  return response.locals['session'] as Session
}

export function personIn(request: Request): Person {
  const person = personById(String(request.params['id']))
  if (person === undefined) throw new Refused('この番号の人はいません。', 404)
  return person
}

export function text(request: Request, name: string): string {
  const value = (request.body as Record<string, unknown> | undefined)?.[name]
  return typeof value === 'string' ? value : ''
}

export function list(request: Request, name: string): string[] {
  const value = (request.body as Record<string, unknown>)[name]
  return typeof value === 'string' ? [value] : Array.isArray(value) ? value.map(String) : []
}

export function query(request: Request, name: string): string {
  const value = request.query[name]
  return typeof value === 'string' ? value : ''
}

/** What was on the screen: a decision on anything newer is refused. */
export function seenIn(request: Request): { generation: number; round: number } {
  return { generation: Number(text(request, 'generation')), round: Number(text(request, 'round')) }
}

export async function put(staff: Staff, person: Person): Promise<void> {
  await staff.subjects.put({
    externalId: person.id,
    kind: person.kind,
    name: person.name,
    details: person.details,
    ...(person.dependentOf === undefined ? {} : { dependentOf: { externalId: person.dependentOf } }),
  })
}

/** Tells the vault, in ciphertext, who works here: whoever is known already is left as they are. */
export async function storePeople(organization: Organization): Promise<void> {
  const staff = organization.as({ externalId: 'payroll', permissions: ['request'] })
  const list = PEOPLE.map(({ id, name, kind, details, dependentOf }) => ({
    externalId: id,
    name,
    kind,
    details,
    ...(dependentOf === undefined ? {} : { dependentOf: { externalId: dependentOf } }),
  }))
  await staff.subjects.sync(list)
}

export async function find(
  subjects: { get(ref: { externalId: string }): Promise<SubjectView> },
  externalId: string,
): Promise<SubjectView | null> {
  try {
    return await subjects.get({ externalId })
  } catch (error) {
    if (error instanceof FuinError && error.code === 'not_found') return null
    throw error
  }
}

/** Class and code of an error: its message could quote what somebody typed. */
export function codeOf(error: unknown): string {
  return error instanceof FuinError
    ? error.code
    : (/\((\S+:\d+):\d+\)/u.exec((error as Error).stack ?? '')?.[1] ?? '')
}

/** Withdraws the request that is still open, so that its link dies before a new one is given out. */
export async function withdrawOpen(staff: Staff, person: Person): Promise<void> {
  const subject = await staff.subjects.get({ externalId: person.id })
  if (subject.state === 'requested' && subject.request !== null) await staff.requests.cancel(subject.request)
}
