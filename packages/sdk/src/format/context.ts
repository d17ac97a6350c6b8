import { FuinError } from '../errors.ts'
import { utf8 } from './bytes.ts'
import { canonicalJson } from './canonical-json.ts'
import { PROTOCOL } from './constants.ts'
import { isId } from './ids.ts'
import type { SealedKind } from './manifest.ts'

/** Where an envelope belongs. Sender and opener each build it; it is never sent (docs/format.md §4). */
export interface SealContext {
  organization: string
  request: string
  /** The poster through which an entry came; left out for a link of one's own. */
  intake?: string
  subject: string
  item: string
  kind: SealedKind
  /** Purpose codes that the person saw, in any order. */
  purposes: readonly string[]
  /** Id of the recipient key. */
  kid: string
  /** SHA-256 of the signed manifest, base64url. */
  manifest: string
  /** Submission counter: the generation of the request. */
  counter: number
  /** Counts the submissions through one link, from 1. Left out in the context while it is 1. */
  round?: number
}

/**
 * Bytes of a context: canonical JSON with the protocol id. Two contexts never give the same bytes.
 *
 * @throws {FuinError} `context_mismatch` when a member has not its shape
 */
export function encodeContext(context: SealContext): Uint8Array<ArrayBuffer> {
  const { organization, request, subject, item, kind, kid, manifest, counter, round = 1 } = context
  const shaped =
    isId(organization, 'org') &&
    isId(request, 'req') &&
    (context.intake === undefined || isId(context.intake, 'int')) &&
    isId(subject, 'sub') &&
    isId(item, 'itm') &&
    Number.isSafeInteger(counter) &&
    counter > 0 &&
    Number.isSafeInteger(round) &&
    round > 0 &&
    context.purposes.length > 0 &&
    new Set(context.purposes).size === context.purposes.length
  if (!shaped) throw new FuinError('context_mismatch', 'The context of an envelope is incomplete.')
  const purposes = [...context.purposes].sort()
  return utf8(
    canonicalJson({
      counter,
      intake: context.intake,
      item,
      kid,
      kind,
      manifest,
      organization,
      protocol: PROTOCOL,
      purposes,
      request,
      round: round === 1 ? undefined : round,
      subject,
    }),
  )
}

/** Context of an encrypted body: it cannot be moved to another item or submission. */
export function encodeBodyContext(
  context: Pick<SealContext, 'organization' | 'item' | 'counter'>,
): Uint8Array {
  const { organization, item, counter } = context
  return utf8(canonicalJson({ counter, item, organization, protocol: PROTOCOL }))
}
