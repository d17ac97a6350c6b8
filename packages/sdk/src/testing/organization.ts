import { Fuin } from '../client/fuin.ts'
import type { OrganizationProfile } from '../client/context.ts'
import { createOrganization } from '../client/setup.ts'
import { Keyring } from '../keys/keyring.ts'
import { newKeyringData } from '../keys/keyring-file.ts'
import type { Notifier } from '../messages/notifier.ts'
import type { HostState } from '../state/host-state.ts'
import { memoryState } from '../state/memory-state.ts'

/** A running vault and its setup token. */
export interface TestVault {
  url: string
  setupToken: string
  allowedOrigins?: string[]
  collectUrl?: string
  profile?: OrganizationProfile
  state?: HostState
  notifier?: Notifier
}

/** An organization whose keys live in memory only. */
export interface TestOrganization {
  id: string
  fuin: Fuin
  apiKey: string
  keyring: Keyring
  state: HostState
}

/**
 * Creates an organization at a real vault, with a keyring that is never written down.
 *
 * @example
 * ```ts
 * import { createTestOrganization } from '@fuin/sdk/testing'
 *
 * const { fuin, id } = await createTestOrganization({ url: 'http://127.0.0.1:8787', setupToken })
 * await fuin.organization(id).as({ externalId: 'u1', permissions: ['request'] })
 * ```
 */
export async function createTestOrganization(vault: TestVault): Promise<TestOrganization> {
  const { url, setupToken, allowedOrigins = [], state = memoryState() } = vault
  const created = await createOrganization({ vault: url, setupToken, allowedOrigins })
  const { id } = created.organization
  const apiKey = created.apiKey.secret
  const { logKey } = created
  const data = await newKeyringData({ organization: id, vault: { url, logKey }, acceptNoEscrow: 'test' })
  const keyring = await Keyring.parse(JSON.stringify(data))
  const fuin = new Fuin({
    vault: url,
    apiKey,
    state,
    keyrings: () => keyring,
    collectUrl: vault.collectUrl ?? `${url}/c/`,
    organizationProfile: vault.profile ?? { name: '株式会社みほん', contact: '人事部 03-0000-0000' },
    ...(vault.notifier === undefined ? {} : { notifier: vault.notifier }),
  })
  return { id, fuin, apiKey, keyring, state }
}
