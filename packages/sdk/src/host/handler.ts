import type { Fuin } from '../client/fuin.ts'
import { FILE_MAX } from '../people/csv/decode.ts'
import { permitted, standingOf, type Standing } from '../client/members/standing.ts'
import { HandlerProblem, json, problem } from './answers.ts'
import { Fields } from './fields.ts'
import { isFile, readBody, readFileBody, requireNotForeign, requireOwnPage } from './guard.ts'
import { PERMISSIONS, type HandlerOptions, type Principal } from './options.ts'
import { openSession } from './provider-routes.ts'
import { receiveWebhook } from './webhooks.ts'
import { staffRoute } from './staff-routes.ts'

/**
 * Makes the host's one mount: sessions for `<fuin-collector endpoint="…">` and JSON for staff pages.
 *
 * Every answer is `no-store`; every call but a GET must come from the host's own page and carry the header
 * `fuin-widget: 1`. Failures are `application/problem+json` with a code. Mount it before body parsers.
 *
 * @param fuin - the host's client
 * @example
 * ```ts
 * import { createHandler } from '@fuin/sdk/host'
 *
 * const handle = createHandler(fuin, {
 *   basePath: '/fuin',
 *   principal: request => ({ organization: 'org_01jd…', provider: { externalId: userOf(request).number } }),
 * })
 * const response = await handle(request)
 * ```
 */
export function createHandler(fuin: Fuin, options: HandlerOptions): (request: Request) => Promise<Response> {
  return request => handle(fuin, options, request, request)
}

/** The same for a framework whose request is of another type. */
export async function handle<Source>(
  fuin: Fuin,
  options: HandlerOptions<Source>,
  request: Request,
  source: Source,
): Promise<Response> {
  try {
    const url = new URL(request.url)
    const segments = segmentsOf(url.pathname, options.basePath ?? '')
    if (request.method !== 'GET' && request.method !== 'POST')
      throw new HandlerProblem(405, 'method_not_allowed')
    // The vault calls, not a browser: a signature is what it brings, and nobody is signed in.
    if (request.method === 'POST' && segments.join('/') === 'webhooks')
      return await receiveWebhook(fuin, options, request)
    if (request.method === 'POST') requireOwnPage(request, options.origins ?? [])
    else requireNotForeign(request)
    const principal = checked(await options.principal(source))
    const fields = new Fields(request.method === 'POST' && !isFile(request) ? await readBody(request) : {})
    if (request.method === 'POST' && segments.join('/') === 'session') {
      return json(await openSession(fuin, principal))
    }
    if (!principal.staff) throw new HandlerProblem(403, 'forbidden')
    const { organization } = principal
    const company = fuin.organization(organization)
    const staff = company.as(principal.staff)
    const { staff: member } = principal
    let known: Promise<Standing | null> | undefined
    const standing = (): Promise<Standing | null> =>
      (known ??= standingOf(company.members, member.externalId))
    // Awaited here, so that a failure becomes a problem and not a rejection.
    const answer = await staffRoute(request.method, {
      staff,
      member,
      standing,
      may: async () => permitted(member.permissions, await standing()),
      statusList: company.statusList,
      attention: company.attention,
      reviewDesk: company.reviewDesk,
      members: company.members,
      audit: company.audit,
      organization,
      vault: fuin.vault,
      url,
      segments,
      fields,
      bytes: () => readFileBody(request, FILE_MAX),
      options,
    })
    if (request.method === 'POST') company.attention.outdate()
    return answer
  } catch (error) {
    return problem(error)
  }
}

function segmentsOf(path: string, basePath: string): string[] {
  const base = basePath.replace(/\/+$/u, '')
  if (!path.startsWith(`${base}/`)) throw new HandlerProblem(404, 'not_found')
  return path.slice(base.length + 1).split('/')
}

function checked(principal: Principal | null): Principal {
  if (principal === null) throw new HandlerProblem(401, 'unauthenticated')
  const permissions = principal.staff ? principal.staff.permissions : []
  if (permissions.every(permission => PERMISSIONS.has(permission))) return principal
  throw new HandlerProblem(500, 'config_invalid')
}
