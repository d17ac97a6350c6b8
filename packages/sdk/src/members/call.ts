import type { Problem } from '../api/index.ts'

/** A refusal of the vault at its door. */
export class DoorProblem extends Error {
  override readonly name = 'DoorProblem'
  /** Code of the problem; `unreachable` where no vault answered. */
  readonly code: string
  /** Seconds to wait; 0 where no time helps. */
  readonly wait: number

  constructor(code: string, wait: number) {
    super(`The vault did not let this in: ${code}.`)
    this.code = code
    this.wait = wait
  }
}

/** Where a vault keeps an organization. */
export function organizationAt({ vault, organization }: { vault: string; organization: string }): string {
  return `${vault.replace(/\/+$/u, '')}/v1/organizations/${organization}`
}

/**
 * One call of a staff member to the vault itself: no cookies, no cache, no redirect, no referrer.
 *
 * @param call.token - of a session; null where none is needed
 * @throws {DoorProblem}
 */
export async function callVault<T>(
  fetcher: typeof fetch,
  address: string,
  { method, body, token }: { method: 'GET' | 'POST'; body: object | undefined; token: string | null },
): Promise<T> {
  const response = await fetcher(address, {
    method,
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === null ? {} : { authorization: `Fuin-Staff ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new DoorProblem('unreachable', 0)
  })
  if (response.status === 204) return undefined as T
  const answer: unknown = await response.json().catch(() => {
    throw new DoorProblem('unreachable', 0)
  })
  if (response.ok) return answer as T
  const { code } = answer as Partial<Problem>
  const unwell = response.status >= 500 || typeof code !== 'string'
  throw new DoorProblem(unwell ? 'unreachable' : code, Number(response.headers.get('retry-after') ?? 0))
}
