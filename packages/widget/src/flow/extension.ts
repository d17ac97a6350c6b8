import type { OpenedManifest } from '@fuin/sdk/page'
import type { ProviderView } from '@fuin/sdk/api'
import type { Access } from './access.ts'
import { VaultApi } from './vault-api.ts'

/** From here on the page looks whether there is more time, milliseconds before the end. */
const BEFORE = 10 * 60_000
/** Pause between two looks, milliseconds. */
const PAUSE = 60_000

/** Looks, near the end of a link, whether the organization has given more time. Nothing that was entered is lost. */
export class ExtensionWatch {
  readonly #look: () => Promise<boolean>
  #last = -Infinity
  #running = false

  /** @param look - takes a newer request where there is one; answers whether there was */
  constructor(look: () => Promise<boolean>) {
    this.#look = look
  }

  /**
   * Looks when it is time.
   *
   * @param end - of the link, milliseconds since 1970
   * @param over - called when the end has come and there is no more time
   */
  tick(end: number, now: number, over: () => void): void {
    const ended = now >= end
    if (this.#running || now < end - BEFORE || (!ended && now < this.#last + PAUSE)) return
    this.#last = now
    this.#running = true
    void this.#look()
      .catch(() => false)
      .then(more => {
        this.#running = false
        if (ended && !more) over()
      })
  }
}

/** The request as it is now, if it was extended since the page was opened. */
export async function newerView(
  access: Access,
  { manifest }: OpenedManifest,
  signal: AbortSignal,
): Promise<ProviderView | null> {
  // A poster is not extended: its link never ends before it does.
  if (access.poster !== undefined) return null
  const api = new VaultApi(access)
  const { receipt, sequence } = await api.receipt(signal)
  return receipt !== null || sequence <= manifest.sequence ? null : api.view(signal)
}

/** Whether a newer manifest only gives more time: it asks the same people for the same. */
export function asksTheSame(one: OpenedManifest, other: OpenedManifest): boolean {
  const asked = ({ manifest: { subjects, purposes } }: OpenedManifest): string =>
    JSON.stringify([subjects, purposes])
  return asked(one) === asked(other)
}
