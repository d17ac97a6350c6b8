import { randomBytes } from 'node:crypto'
import { link, open, readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Decrypter, Encrypter } from 'age-encryption'
import { FuinError } from '../errors.ts'
import { toBase64Url } from '../format/base64url.ts'
import { generateRecipientKeys } from '../open/keys.ts'
import type { LoadOptions } from '../hpke/recipient.ts'
import { generateSigningKey } from '../primitives/jws.ts'
import { Keyring } from './keyring.ts'
import { newNamedKey, randomText, type KeyringData } from './keyring-data.ts'

/** Cost of guessing the passphrase: scrypt with N = 2^18, the default of age. About 1 second, 256 MiB. */
const WORK_FACTOR = 18
const PASSPHRASE_MIN = 12

/** What a new keyring is for. */
export interface NewKeyring {
  organization: string
  /** Address of the vault, and the verifier key of the organization's log, pinned from now on. */
  vault: { url: string; logKey: string }
  /**
   * Name of the person who accepts that there is no recovery copy. Whoever loses the file or its passphrase
   * then loses every number, which is a reportable loss. The warning stays in the keyring.
   */
  acceptNoEscrow: string
}

/** Options for tests and small machines. */
export interface KeyringFileOptions extends LoadOptions {
  /** Base-2 logarithm of scrypt's N, 10 to 22. Default 18. */
  workFactor?: number
}

/**
 * Makes the keyring of an organization and writes it as an age file under a passphrase.
 *
 * The file has mode 0600 and is complete or absent: written beside, synced, then linked into place. The stock
 * `age` tool opens it. An existing file is never replaced.
 *
 * @param path - where the file goes; its folder must exist
 * @param passphrase - at least 12 characters
 * @throws {FuinError} `input_invalid` for a short passphrase, a missing name or an existing file
 * @example
 * ```ts
 * import { createKeyring } from '@fuin/sdk/node'
 *
 * await createKeyring('./keyring.age', process.env['FUIN_PASSPHRASE']!, {
 *   organization: 'org_01jd0000000000000000000000',
 *   vault: { url: 'https://vault.example', logKey: 'vault.example/org_01jd…+0a1b2c3d+AQ…' },
 *   acceptNoEscrow: '佐藤 一郎',
 * })
 * ```
 */
export async function createKeyring(
  path: string,
  passphrase: string,
  content: NewKeyring,
  options: KeyringFileOptions = {},
): Promise<Keyring> {
  if (passphrase.length < PASSPHRASE_MIN) {
    throw new FuinError('input_invalid', 'Choose a passphrase of at least 12 characters.')
  }
  if (content.acceptNoEscrow.trim() === '') {
    throw new FuinError('input_invalid', 'Name the person who accepts that there is no recovery copy.')
  }
  const text = JSON.stringify(await newKeyringData(content))
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(options.workFactor ?? WORK_FACTOR)
  await writeNew(path, await encrypter.encrypt(text))
  return Keyring.parse(text, options)
}

/** The content of a new keyring, for providers that store it elsewhere, such as behind a KMS. */
export async function newKeyringData(content: NewKeyring): Promise<KeyringData> {
  const { kid, publicKey, seed } = await generateRecipientKeys()
  const now = new Date().toISOString()
  return {
    v: 1,
    organization: content.organization,
    privateKeys: [
      { kid, publicKey: toBase64Url(publicKey), seed: toBase64Url(seed), created: now, state: 'current' },
    ],
    linkRoots: [newNamedKey()],
    wrapRoot: randomText(32),
    boxKeys: [newNamedKey()],
    tagKey: randomText(32),
    signing: { jwk: await generateSigningKey() },
    vault: content.vault,
    escrow: { state: 'absent', acceptedBy: content.acceptNoEscrow, acceptedAt: now },
  }
}

/**
 * Opens a keyring file.
 *
 * @throws {FuinError} `passphrase_wrong`; `keyring_invalid` when the file is missing, damaged or no keyring
 */
export async function openKeyring(
  path: string,
  passphrase: string,
  options: KeyringFileOptions = {},
): Promise<Keyring> {
  let file: Buffer
  try {
    file = await readFile(path)
  } catch {
    throw new FuinError('keyring_invalid', 'The keyring file cannot be read. Check path and permissions.')
  }
  return Keyring.parse(await decrypt(file, passphrase), options)
}

async function decrypt(file: Uint8Array, passphrase: string): Promise<string> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  try {
    return await decrypter.decrypt(file, 'text')
  } catch (error) {
    // The library has no codes; this is its sentence for a passphrase that opens no stanza.
    if (error instanceof Error && error.message.startsWith('no identity matched')) {
      throw new FuinError('passphrase_wrong', 'The passphrase does not open this keyring.')
    }
    throw new FuinError('keyring_invalid', 'This is no keyring file, or it is damaged. Restore a copy of it.')
  }
}

async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.${randomBytes(6).toString('hex')}.tmp`
  const file = await open(beside, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
    await file.close()
    // A hard link, unlike a rename, refuses to replace what is there.
    await link(beside, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      throw new FuinError('input_invalid', 'There is a keyring at this path already. It is never replaced.')
    }
    throw error
  } finally {
    await file.close().catch(() => undefined)
    await rm(beside, { force: true })
  }
  await syncFolder(dirname(path))
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
