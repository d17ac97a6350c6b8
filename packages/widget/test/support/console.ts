import type { FuinConsole } from '../../src/console/console.ts'
import '../../src/define/console.ts'
import { mount, until } from './harness.ts'

/** What a handler answers by `GET me`: a body, or a function of the address and the body that was sent. */
export type Answers = Record<string, unknown | ((url: URL, body: unknown) => unknown)>

export const EVERYTHING = {
  organization: 'org_01jd0000000000000000000000',
  actor: 'act_01jd0000000000000000000000',
  permissions: ['request', 'review', 'reveal', 'erase', 'audit'],
}

/** A refusal, as an answer. */
export class Refusal {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string) {
    this.status = status
    this.code = code
  }
}

/** Every call that was made, as `GET me`. */
export const calls: { call: string; url: URL; headers: Headers; body: unknown }[] = []
const realFetch = window.fetch

/** Puts a handler behind `/fuin`: routes that are not given are not there. */
export function serve(answers: Answers): void {
  calls.length = 0
  const me = { ...EVERYTHING, routes: Object.keys(answers).filter(name => name !== 'GET me') }
  const all: Answers = { 'GET me': me, ...answers }
  window.fetch = async (input, init) => {
    const url = new URL(String(input), location.href)
    if (!url.pathname.startsWith('/fuin/')) return realFetch(input, init)
    const shape = url.pathname
      .slice(6)
      .split('/')
      .map(part => (part.includes('_') ? '*' : part))
      .join(' ')
    const call = `${init?.method ?? 'GET'} ${shape}`
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined
    calls.push({ call, url, headers: new Headers(init?.headers), body })
    const answer = all[call]
    const value: unknown =
      typeof answer === 'function'
        ? await (answer as (url: URL, body: unknown) => unknown)(url, body)
        : answer
    init?.signal?.throwIfAborted()
    if (value instanceof Response) return value
    const refusal =
      value instanceof Refusal ? value : value === undefined ? new Refusal(404, 'not_found') : null
    if (refusal !== null) return Response.json({ code: refusal.code }, { status: refusal.status })
    return Response.json(value)
  }
}

export function restore(): void {
  window.fetch = realFetch
}

/** The console on a page, once its first view is drawn; and that view. */
export async function openConsole(
  lang = 'ja',
  attributes = '',
): Promise<{ desk: FuinConsole; view: HTMLElement }> {
  const desk = await mount<FuinConsole>(
    `<div lang="${lang}"><fuin-console endpoint="/fuin" ${attributes}></fuin-console></div>`,
    'fuin-console',
  )
  const view = (): HTMLElement | null => desk.shadowRoot!.querySelector('#view > :not(.progress)')
  await until(() => view() !== null, 'a view')
  return { desk, view: view()! }
}
