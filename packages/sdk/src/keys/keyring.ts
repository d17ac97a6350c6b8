import { inspect } from 'node:util'
import { deriveAccountSecret } from '../account/boxes.ts'
import { FuinError } from '../errors.ts'
import { fromBase64Url } from '../format/base64url.ts'
import { loadPrivateKey, type LoadOptions } from '../hpke/recipient.ts'
import type { PrivateKeys } from '../open/content.ts'
import { hkdfSha256 } from '../primitives/hkdf.ts'
import { fingerprintOf, type PrivateSigningKey } from '../primitives/jws.ts'
import { deriveLinkKeys, deriveLinkSecret, type LinkKeys } from '../request/link-keys.ts'
import { openBox, sealBox, type BoxKind } from './box.ts'
import { parseKeyringData, type KeyringData } from './keyring-data.ts'
import { actorId, departmentTag, subjectTag } from './tags.ts'

/** What may be shown of a keyring. */
export interface KeyringSummary {
  organization: string
  vault: { url: string; logKey: string }
  /** Fingerprint that links, QR codes and the element's `key-fingerprint` carry. */
  fingerprint: string
  privateKeys: { kid: string; created: string; state: 'current' | 'retired' }[]
  escrow: { state: 'absent'; acceptedBy: string; acceptedAt: string }
}

/** A link secret with the keys that hang on it. */
export interface RequestKeys extends LinkKeys {
  secret: Uint8Array<ArrayBuffer>
}

/**
 * All keys of one organization, opened. Prints, inspects and serializes without secrets.
 *
 * Whoever holds it can read everything of the organization: a SaaS vendor that opens it for its customers
 * can read their numbers, and should say so.
 */
export class Keyring {
  readonly organization: string
  readonly vault: { readonly url: string; readonly logKey: string }
  readonly fingerprint: string
  /** The key to which new requests seal. */
  readonly recipient: { readonly kid: string; readonly publicKey: string }
  readonly #data: KeyringData
  readonly #load: LoadOptions
  #privateKeys: Promise<PrivateKeys> | undefined

  private constructor(data: KeyringData, fingerprint: string, load: LoadOptions) {
    this.#data = data
    this.#load = load
    this.organization = data.organization
    this.vault = { ...data.vault }
    this.fingerprint = fingerprint
    const { kid, publicKey } = data.privateKeys.find(({ state }) => state === 'current')!
    this.recipient = { kid, publicKey }
  }

  /**
   * Reads a decrypted keyring, as a KMS provider hands it over.
   *
   * @param text - the JSON that an age keyring file holds
   * @throws {FuinError} `keyring_invalid`
   */
  static async parse(text: string, load: LoadOptions = {}): Promise<Keyring> {
    const data = parseKeyringData(text)
    return new Keyring(data, await fingerprintOf(data.signing.jwk), load)
  }

  /** Private keys by key id, loaded once, not extractable. */
  privateKeys(): Promise<PrivateKeys> {
    this.#privateKeys ??= Promise.all(
      this.#data.privateKeys.map(
        async ({ kid, seed }) => [kid, await loadPrivateKey(fromBase64Url(seed), this.#load)] as const,
      ),
    ).then(entries => new Map(entries))
    return this.#privateKeys
  }

  /**
   * Keys of one generation of a request, under each link root, newest root first.
   *
   * @param passcodeKey - of a request with a passcode
   */
  async requestKeys(
    request: string,
    generation: number,
    passcodeKey: Uint8Array<ArrayBuffer> | null = null,
  ): Promise<[RequestKeys, ...RequestKeys[]]> {
    const keys = this.#data.linkRoots.map(async ({ key }): Promise<RequestKeys> => {
      const secret = await deriveLinkSecret(fromBase64Url(key), this.organization, request, generation)
      return { secret, ...(await deriveLinkKeys(secret, passcodeKey)) }
    })
    return (await Promise.all(keys)) as [RequestKeys, ...RequestKeys[]]
  }

  /** Pre-shared key of what the host seals itself: entry by staff, import, a matched submission. 32 bytes. */
  wrapPsk(item: string, kid: string): Promise<Uint8Array<ArrayBuffer>> {
    const label = `fuin/1 wrap\0${this.organization}\0${item}\0${kid}`
    return hkdfSha256(fromBase64Url(this.#data.wrapRoot), label)
  }

  /**
   * Secret of one generation of an account, with the id of its link root.
   *
   * @param root - id of the link root under which it was made; default: the newest
   * @throws {FuinError} `key_unknown`
   */
  async accountSecret(
    { subject, ...account }: { account: string; generation: number; subject: string },
    root: string = this.#data.linkRoots[0]!.id,
  ): Promise<{ root: string; secret: Uint8Array<ArrayBuffer> }> {
    const key = this.#data.linkRoots.find(({ id }) => id === root)
    if (key === undefined)
      throw new FuinError('key_unknown', 'The keyring has no link root for this account.')
    const place = { organization: this.organization, ...account }
    return { root, secret: await deriveAccountSecret(fromBase64Url(key.key), place, subject) }
  }

  /** The key that signs manifests. */
  signingKey(): PrivateSigningKey {
    return { ...this.#data.signing.jwk }
  }

  /** Encrypts words for the vault to keep and not to read. */
  sealBox(box: BoxKind, id: string, value: unknown): Promise<string> {
    return sealBox(this.#data.boxKeys[0]!, { organization: this.organization, box, id }, value)
  }

  /** @throws {FuinError} `key_unknown`, `context_mismatch` */
  openBox(box: BoxKind, id: string, text: string): Promise<unknown> {
    return openBox(this.#data.boxKeys, { organization: this.organization, box, id }, text)
  }

  /** Tag of a subject by the host's own id. */
  subjectTag(externalId: string): Promise<string> {
    return subjectTag(this.#data.tagKey, this.organization, externalId)
  }

  /** Tag of a department by its name. */
  departmentTag(department: string): Promise<string> {
    return departmentTag(this.#data.tagKey, this.organization, department)
  }

  /** Id of a staff member (`act_…`) by the host's own id. */
  actorId(externalId: string): Promise<string> {
    return actorId(this.#data.tagKey, this.organization, externalId)
  }

  /** What may be shown. */
  summary(): KeyringSummary {
    const { organization, privateKeys, escrow, vault } = this.#data
    const shown = privateKeys.map(({ kid, created, state }) => ({ kid, created, state }))
    return {
      organization,
      vault: { ...vault },
      fingerprint: this.fingerprint,
      privateKeys: shown,
      escrow: { ...escrow },
    }
  }

  toJSON(): KeyringSummary {
    return this.summary()
  }
}

// What `console.log` and `util.inspect` print.
Object.defineProperty(Keyring.prototype, inspect.custom, {
  value(this: Keyring) {
    return `Keyring(${this.organization}, ${this.fingerprint})`
  },
})

/** Where keyrings come from: a file, or a KMS that decrypts one per organization. */
export interface KeyringProvider {
  /**
   * The keyring of an organization; asked once, then kept in memory.
   *
   * @throws {FuinError} `keyring_invalid`, `passphrase_wrong`
   */
  load(organization: string): Promise<Keyring>
}

/** A provider, or a function that does the same. */
export type KeyringSource = KeyringProvider | ((organization: string) => Keyring | Promise<Keyring>)

/** Asks a source and refuses the keyring of another organization. */
export async function loadKeyring(source: KeyringSource, organization: string): Promise<Keyring> {
  const keyring = await (typeof source === 'function' ? source(organization) : source.load(organization))
  if (keyring.organization === organization) return keyring
  throw new FuinError('keyring_invalid', 'This keyring belongs to another organization.')
}
