// What a request can be beside a plain link, opened without Fuin: docs/format.md §3, §4, §6 and §8.
import { scryptSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { bytes, hkdf, linkKeys, openBytes, openEnvelope, openManifest, verifyJws, wrapKey } from './open.js'

const PROTOCOL = '"protocol":"fuin/1"'

/** §3: a passcode → P. */
export function passcodeKey(passcode, request) {
  return stretch(passcode, request)
}

function stretch(secret, salt) {
  return scryptSync(secret, salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 })
}

/** §3: ID and password → auth key, the secret of the account, and the secret of a link beside it. */
export function signIn({ signInId, password, account, generation, box, link }, organization) {
  const P = stretch(password, `{"organization":"${organization}",${PROTOCOL},"signInId":"${signInId}"}`)
  const own =
    `{"account":"${account}","box":"account","generation":${generation},` +
    `"organization":"${organization}",${PROTOCOL}}`
  const A = openBytes(hkdf(P, 'fuin/1 wrap-key'), own, box)
  const beside =
    `{"account":"${account}","accountGeneration":${generation},"box":"link","generation":${link.generation},` +
    `"organization":"${organization}",${PROTOCOL},"request":"${link.request}"}`
  const L = openBytes(hkdf(A, 'fuin/1 account-box'), beside, link.box)
  return { authKey: hkdf(P, 'fuin/1 auth-key'), A, L }
}

/** §8: a box of the host. */
export function openBox(box, { boxKey, organization, kind, id }) {
  const [version, key, body] = box.split('.')
  if (version !== 'b1' || key !== boxKey.id) throw new Error('A box under another key.')
  const aad = `{"box":"${kind}","id":"${id}","organization":"${organization}",${PROTOCOL}}`
  return JSON.parse(openBytes(bytes(boxKey.key), aad, body))
}

/** §4: why a submission came back. */
export function openReturn(box, { manifestKey, fingerprint, organization, request, generation, round }) {
  const aad = `{"generation":${generation},"organization":"${organization}",${PROTOCOL},"request":"${request}","round":${round}}`
  return verifyJws(openBytes(manifestKey, aad, box).toString(), 'fuin-return', fingerprint)
}

/** §4: what the person said. */
export function openStatement(box, { manifestKey, organization, request, generation, round, kind }) {
  const aad =
    `{"generation":${generation},"organization":"${organization}",${PROTOCOL},"request":"${request}",` +
    `"round":${round},"statement":"${kind}"}`
  return JSON.parse(openBytes(manifestKey, aad, box).toString().trimEnd())
}

/** §4: purposes that were added, with the words of the notice. */
export function openAmendment(jws, { fingerprint, boxKey, organization, subject, request, generation }) {
  const content = verifyJws(jws, 'fuin-amendment', fingerprint)
  const fits =
    content.organization === organization &&
    content.subject === subject &&
    content.request === request &&
    content.generation === generation
  if (!fits) throw new Error('Added to another number.')
  const place = { boxKey, organization, kind: 'notice', id: content.id }
  return { content, words: openBox(content.notice.text, place) }
}

/** Opens everything in `vectors/requests.json`, part by part. */
export function openRequests(vectors) {
  const { keyring } = vectors
  const { organization, fingerprint, boxKey } = keyring
  const common = { organization, fingerprint, boxKey }
  const root = bytes(keyring.linkRoot)
  const seed = bytes(keyring.privateSeed)
  const open = (kind, one, place) => {
    const { manifest: _, ...content } = openEnvelope(one.envelope, { ...place, ...one, kind })
    return content
  }

  const member = ({ person, number }, place) => {
    const words = open('person', person, place)
    return { person: words, number: open('number', number, { ...place, relationship: words.relationship }) }
  }

  const { passcode, household, returned, statement, poster, host, account, amendment } = vectors
  const { request } = passcode
  const P = passcodeKey(passcode.passcode, request)
  const keys = linkKeys(root, organization, request, 1, P)
  const asked = openManifest(passcode.manifest.box, { ...common, ...keys, request, sequence: 1 })
  const place = { ...asked, seed, psk: keys.psk }
  const link = { ...common, ...keys, request, generation: 1 }

  const posterKeys = linkKeys(root, organization, poster.intake, 1)
  const board = { ...common, ...posterKeys, request: poster.intake, sequence: 1 }
  const entry = {
    ...openManifest(poster.manifest.box, board),
    seed,
    psk: posterKeys.psk,
    visit: poster.request,
  }

  const own = { ...common, ...linkKeys(root, organization, host.request, 1), request: host.request }
  const psk = wrapKey(bytes(keyring.wrapRoot), organization, host.number.item, keyring.kid)
  const ground = { ...openManifest(host.manifest.box, { ...own, sequence: 1 }), seed, psk }
  const added = { ...common, subject: host.number.subject, request: host.request, generation: 1 }

  return {
    passcode: {
      kept: openBox(passcode.box, { ...common, kind: 'passcode', id: request }),
      number: open('number', passcode.number, place),
    },
    household: member(household, place),
    spouse: member(household.spouse, place),
    returned: {
      message: openReturn(returned.box, { ...link, round: 2 }),
      number: open('number', returned.number, { ...place, round: 2 }),
    },
    statement: openStatement(statement.box, { ...link, round: 2, kind: statement.kind }),
    poster: member(poster, entry),
    host: open('number', host.number, ground),
    account: signIn(account, organization),
    amendment: openAmendment(amendment.jws, added),
  }
}

/** @param folder - URL of the folder of vectors */
export function readRequests(folder) {
  return JSON.parse(readFileSync(new URL('requests.json', folder)))
}
