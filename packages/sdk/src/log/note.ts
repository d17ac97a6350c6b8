import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'

const ED25519 = 0x01
/** SubjectPublicKeyInfo of Ed25519 (RFC 8410) up to the 32 bytes of the key. */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')

/** Who signs a note: name and Ed25519 key (C2SP signed-note). */
export interface NoteVerifier {
  name: string
  /** 32 bytes. */
  publicKey: Buffer
}

/** Verifier key text `<name>+<key id in hex>+<base64>`. */
export function formatVerifierKey({ name, publicKey }: NoteVerifier): string {
  const body = Buffer.concat([Uint8Array.of(ED25519), publicKey])
  return `${name}+${keyId({ name, publicKey }).toString('hex')}+${body.toString('base64')}`
}

/** Reads a verifier key; null when it is none or its id does not fit. */
export function parseVerifierKey(text: string): NoteVerifier | null {
  const match = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/u.exec(text)
  const body = Buffer.from(match?.[3] ?? '', 'base64')
  if (match === null || body.length !== 33 || body[0] !== ED25519) return null
  const verifier = { name: match[1]!, publicKey: body.subarray(1) }
  return keyId(verifier).toString('hex') === match[2] ? verifier : null
}

/** Signs a text that ends with a line feed. */
export function signNote(text: string, name: string, privateKey: KeyObject): string {
  const id = keyId({ name, publicKey: publicKeyOf(privateKey) })
  const signature = Buffer.concat([id, sign(null, Buffer.from(text), privateKey)])
  return `${text}\n— ${name} ${signature.toString('base64')}\n`
}

/** The text of a note that carries a valid signature by this verifier, else null. Other signatures are ignored. */
export function verifyNote(note: string, verifier: NoteVerifier): string | null {
  const end = note.lastIndexOf('\n\n')
  if (end === -1 || !note.endsWith('\n')) return null
  const text = note.slice(0, end + 1)
  for (const line of note.slice(end + 2, -1).split('\n')) {
    const match = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/u.exec(line)
    if (match?.[1] !== verifier.name) continue
    const signature = Buffer.from(match[2]!, 'base64')
    if (Buffer.compare(signature.subarray(0, 4), keyId(verifier)) !== 0) continue
    return verify(null, Buffer.from(text), keyObject(verifier), signature.subarray(4)) ? text : null
  }
  return null
}

const publicKeys = new WeakMap<KeyObject, Buffer>()

/** The 32 bytes of the public key; kept, since deriving it costs more than signing. */
function publicKeyOf(privateKey: KeyObject): Buffer {
  const known = publicKeys.get(privateKey)
  if (known !== undefined) return known
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32)
  publicKeys.set(privateKey, publicKey)
  return publicKey
}

function keyId({ name, publicKey }: NoteVerifier): Buffer {
  const hash = createHash('sha256').update(`${name}\n`).update(Uint8Array.of(ED25519)).update(publicKey)
  return hash.digest().subarray(0, 4)
}

function keyObject({ publicKey }: NoteVerifier): KeyObject {
  return createPublicKey({ key: Buffer.concat([SPKI_PREFIX, publicKey]), format: 'der', type: 'spki' })
}
