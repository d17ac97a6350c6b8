import { VaultRefusal, type Organization } from '@fuin/sdk/node'

/** What came in since somebody looked, as the vault's webhooks told it. Ids only: who it is, the list says. */
export class Arrivals {
  readonly #requests = new Set<string>()
  #secrets: string[] = []

  /** Of the endpoint that leads here. */
  readonly secret = (): readonly string[] => this.#secrets

  readonly add = ({ request }: { request: string }): void => {
    this.#requests.add(request)
  }

  get count(): number {
    return this.#requests.size
  }

  /** Somebody opens the desk, where all of it is waiting. */
  seen(): void {
    this.#requests.clear()
  }

  /** Has the vault tell this product, under a secret of this start. A vault that calls no private address says no. */
  async listen({ webhooks }: Organization, url: string): Promise<void> {
    for (const { id } of await webhooks.list()) await webhooks.remove(id)
    try {
      const { secret } = await webhooks.create({ url, events: ['submission.submitted'] })
      this.#secrets = [secret]
    } catch (error) {
      if (!(error instanceof VaultRefusal && error.problem === 'webhook_url_refused')) throw error
    }
  }
}
