/**
 * Writes `vectors/requests.json`: what a request can be beside a plain link, for any implementation: a passcode, a poster, a
 * family member, an account, a return, what the person says, what the host seals itself, an amendment, a box of the host.
 *
 * Keys and envelopes are fresh on every run; run it only when the format changes:
 * `node --conditions=source scripts/make-request-vectors.ts`
 */
import { writeFileSync } from 'node:fs'
import { toBase64Url } from '../packages/sdk/src/format/index.ts'
import { household, passcode, returned, statement } from './request-vectors/asked.ts'
import { account, amendment, host } from './request-vectors/host.ts'
import {
  boxKey,
  fingerprint,
  linkRoot,
  organization,
  recipient,
  wrapRoot,
} from './request-vectors/organization.ts'
import { poster } from './request-vectors/poster.ts'

const keyring = {
  organization,
  kid: recipient.kid,
  privateSeed: toBase64Url(recipient.seed),
  linkRoot: toBase64Url(linkRoot),
  wrapRoot: toBase64Url(wrapRoot),
  boxKey,
  fingerprint,
}
const vectors = {
  protocol: 'fuin/1',
  note: 'Synthetic. All numbers are published test numbers. Bytes are base64url.',
  keyring,
  passcode,
  household,
  returned,
  statement,
  poster,
  host,
  account,
  amendment,
}
writeFileSync(new URL('../vectors/requests.json', import.meta.url), `${JSON.stringify(vectors, null, 2)}\n`)
