import type { ItemKind, UploadState } from '../../api/index.ts'
import { newId } from '../../format/ids.ts'
import type { Manifest } from '../../format/manifest.ts'
import type { RequestKeys } from '../../keys/keyring.ts'
import type { OpenedManifest } from '../../request/manifest.ts'
import type { SealTarget } from '../../seal/content.ts'
import type { StaffContext } from '../context.ts'
import { pskOf } from '../manifests.ts'
import { checkedManifest } from '../new-request.ts'
import { putManifest } from '../put-request.ts'
import { fetchRequest, trustedManifestOf } from '../requests.ts'
import { optional } from '../subjects.ts'
import type { SubjectView } from '../subject-view.ts'

/** Something that the host sealed itself, on its way to the vault. */
export interface HostItem extends SealTarget {
  kind: ItemKind
  envelope: string
  digest: string
  body?: Uint8Array<ArrayBuffer>
}

/**
 * A request that nobody gets a link for: the host answers it itself, with what it sealed under keys of its own keyring.
 * Its signed manifest says so, so neither the vault nor a stranger can put anything under it.
 */
export class HostRequest {
  readonly id: string
  readonly #context: StaffContext
  readonly #opened: OpenedManifest
  readonly #keys: RequestKeys

  private constructor(context: StaffContext, opened: OpenedManifest, keys: RequestKeys) {
    this.#context = context
    this.#opened = opened
    this.#keys = keys
    this.id = opened.manifest.request
  }

  /** Asks one person for what the host already has. */
  static async create(
    context: StaffContext,
    person: SubjectView,
    purposes: string[],
    signal?: AbortSignal,
  ): Promise<HostRequest> {
    const keyring = await context.keyring()
    const request = newId('req')
    const due = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10)
    const frame = {
      organization: { id: context.organization, ...(await context.profile()) },
      recipient: keyring.recipient,
      request,
    }
    const asked = { subject: { id: person.id }, purposes, due }
    const manifest: Manifest = {
      ...checkedManifest(asked, [{ ref: asked.subject, view: person }], frame),
      sealedBy: 'host',
    }
    await putManifest(context, manifest, { passcode: null, ...optional(signal) })
    const stored = await fetchRequest(context, request, signal)
    const { opened, keys } = await trustedManifestOf(context, stored)
    return new HostRequest(context, opened, keys)
  }

  /** Where an item of the person is sealed, under a key that only the keyring gives. */
  async place(item: string): Promise<SealTarget> {
    const opened = this.#opened
    const psk = await pskOf(this.#context, { opened, keys: this.#keys }, item)
    return { opened, subject: opened.manifest.subjects[0]!.id, item, psk }
  }

  /** Uploads a sealed item, as the page of a person would. */
  async upload(
    { item, subject, kind, envelope, digest, body }: HostItem,
    signal?: AbortSignal,
  ): Promise<{ id: string; digest: string }> {
    const { http } = this.#context
    const at = this.#context.path(`/requests/${this.id}/items/${item}`)
    const headers = { authorization: `Fuin-Link ${this.#keys.submitToken}` }
    const put = { subject, kind, sequence: 1, envelope, bodyLength: body?.length ?? null }
    const call = { headers, ...optional(signal) }
    const { total, chunkLength } = await http.json<UploadState>({
      method: 'PUT',
      path: at,
      body: put,
      ...call,
    })
    for (let place = 0; body !== undefined && place < total; place++) {
      const octets = body.slice(place * chunkLength, (place + 1) * chunkLength)
      await http.empty({ method: 'PUT', path: `${at}/chunks/${place}`, octets, ...call })
    }
    await http.json({ method: 'POST', path: `${at}/complete`, body: { digest }, ...call })
    return { id: item, digest }
  }
}
