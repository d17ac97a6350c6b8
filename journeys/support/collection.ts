import { documentOf } from '@fuin/sdk/node'
import { createTestOrganization, type TestOrganization } from '@fuin/sdk/testing'
import { recordTo, type Recorder } from './recorder.ts'
import { removeData, startVaultProcess, type VaultProcess } from './vault.ts'

/** A vault behind a wire that keeps every byte, the hosted page, and one organization that asks. */
export interface Collection {
  vault: VaultProcess
  wire: Recorder
  organization: TestOrganization
  /** Asks a new person. @returns the one-time link */
  ask(papers?: string[]): Promise<string>
  stop(): Promise<void>
}

/** @param allowedOrigins - of pages with a collector elsewhere */
export async function startCollection(allowedOrigins: string[] = []): Promise<Collection> {
  const vault = await startVaultProcess()
  const wire = await recordTo(vault.port)
  const { setupToken } = vault
  const organization = await createTestOrganization({ url: wire.url, setupToken, allowedOrigins })
  const staff = organization.fuin
    .organization(organization.id)
    .as({ externalId: 'act-1', permissions: ['request', 'review', 'reveal', 'erase'] })
  let people = 0
  return {
    vault,
    wire,
    organization,
    async ask(papers = []) {
      const externalId = `P-${++people}`
      await staff.subjects.put({ externalId, kind: 'employee', name: '見本 花子' })
      const images = papers.map(document => ({ document, sides: [...documentOf(document)!.sides] }))
      const asked = papers.length === 0 ? { inPerson: true } : { images }
      const request = { subject: { externalId }, purposes: ['TAX-EMP'], ...asked, due: '2099-12-10' }
      return (await staff.requests.create(request)).url
    },
    async stop() {
      await wire.close()
      await vault.stop()
      removeData(vault)
    },
  }
}
