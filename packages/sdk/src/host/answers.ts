import { RehireRefused, type MissingPurpose } from '../client/change/rehire.ts'
import type { NamedPurpose } from '../client/named-purposes.ts'
import { PurposeRefused } from '../client/purpose-refused.ts'
import { VaultRefusal } from '../client/refusal.ts'
import { type RequestProblem, RequestRefused } from '../client/request-refused.ts'
import { FuinError, type FuinErrorCode } from '../errors.ts'

/** A refusal of the handler itself. */
export class HandlerProblem extends Error {
  override readonly name = 'HandlerProblem'
  readonly status: number
  readonly code: string

  constructor(status: number, code: string) {
    super(code)
    this.status = status
    this.code = code
  }
}

/** Nothing that this handler says may be kept by a cache, guessed at by a browser or put into a frame. */
const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}

const STATUS: Partial<Record<FuinErrorCode, number>> = {
  input_invalid: 400,
  file_too_large: 413,
  file_workbook: 422,
  file_invalid: 422,
  number_empty: 400,
  number_characters: 400,
  number_corporate: 400,
  number_length: 400,
  number_check_digit: 400,
  number_refused: 400,
  invalid_id: 400,
  not_found: 404,
  webhook_header_missing: 400,
  webhook_invalid: 400,
  webhook_too_old: 401,
  webhook_signature_wrong: 401,
  purpose_not_shown: 403,
  vault_unreachable: 503,
  state_unavailable: 503,
  aborted: 499,
}

/** An answer in JSON. */
export function json(body: unknown, status: number = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...HEADERS, 'content-type': 'application/json; charset=utf-8' },
  })
}

/** A file to be saved under a name, never shown. */
export function file(bytes: Uint8Array<ArrayBuffer>, mediaType: string, name: string): Response {
  const disposition = `attachment; filename="${name}"`
  return new Response(bytes, {
    headers: { ...HEADERS, 'content-type': mediaType, 'content-disposition': disposition },
  })
}

/**
 * A file in pieces, to be saved under a name. The first piece is waited for, so that a refusal is still a problem; a failure
 * later breaks the answer off, and the browser says that the file is not whole.
 */
export async function stream(
  pieces: AsyncGenerator<string | Uint8Array<ArrayBuffer>, void, undefined>,
  mediaType: string,
  name: string,
): Promise<Response> {
  const bytes = (piece: string | Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
    typeof piece === 'string' ? new TextEncoder().encode(piece) : piece
  const first = await pieces.next()
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      if (first.done === true) controller.close()
      else controller.enqueue(bytes(first.value))
    },
    async pull(controller) {
      const next = await pieces.next()
      if (next.done === true) controller.close()
      else controller.enqueue(bytes(next.value))
    },
    async cancel() {
      await pieces.return()
    },
  })
  const disposition = `attachment; filename="${name}"`
  return new Response(body, {
    headers: { ...HEADERS, 'content-type': mediaType, 'content-disposition': disposition },
  })
}

/**
 * An image that a stranger made: never HTML, never a script, without rights even when it is opened alone.
 */
export function image(
  bytes: Uint8Array<ArrayBuffer>,
  mediaType: string,
  more: Readonly<Record<string, string>> = {},
): Response {
  const policy = "default-src 'none'; img-src 'self' data:; sandbox; frame-ancestors 'self'"
  const headers = { ...HEADERS, ...more, 'content-type': mediaType, 'content-security-policy': policy }
  return new Response(bytes, { headers: { ...headers, 'content-disposition': 'inline' } })
}

/** Any failure as `application/problem+json` (RFC 9457) with a code and no detail of the input. */
export function problem(error: unknown): Response {
  const described = describe(error)
  const { status } = described
  const body = JSON.stringify({ type: 'about:blank', ...described })
  return new Response(body, { status, headers: { ...HEADERS, 'content-type': 'application/problem+json' } })
}

interface Described {
  status: number
  code: string
  title: string
  /** Who, which purpose, why: for the clerk at the screen. */
  problems?: readonly RequestProblem[]
  /** For what a number may be used, when it was asked for something else. */
  allowed?: readonly NamedPurpose[]
  /** What a kept number does not cover. */
  missing?: readonly MissingPurpose[]
}

function describe(error: unknown): Described {
  if (error instanceof HandlerProblem) {
    const { status, code } = error
    return { status, code, title: code.replaceAll('_', ' ') }
  }
  if (error instanceof VaultRefusal) {
    // A wrong API key is the host's mistake, not that of the person at the screen.
    const status = error.problem === 'unauthenticated' ? 502 : error.status
    return { status, code: error.problem, title: 'The vault refused the call.' }
  }
  if (error instanceof RequestRefused) {
    const { code, message, problems } = error
    return { status: 400, code, title: message, problems }
  }
  if (error instanceof PurposeRefused) {
    const { code, message, allowed } = error
    return { status: STATUS[code]!, code, title: message, allowed }
  }
  if (error instanceof RehireRefused) {
    const { code, message, missing } = error
    return { status: 403, code, title: message, missing }
  }
  if (error instanceof FuinError) {
    return { status: STATUS[error.code] ?? 502, code: error.code, title: error.message }
  }
  return { status: 500, code: 'internal', title: 'Something failed. Nothing more is said here.' }
}
