import { type CSSResultGroup, html, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { WebhookDelivery } from '@fuin/sdk/api'
import { ConsoleError } from '../api.ts'
import { enConnections } from '../locale/en/connections.ts'
import { jaConnections } from '../locale/ja/connections.ts'
import { askedStyles } from '../pieces/asked.ts'
import { LoadedView } from '../pieces/loaded-view.ts'
import { Words } from '../words.ts'
import type { Deliveries, Endpoint, EndpointForm, KeyForm, ListedKey, Secret } from './data.ts'
import { endpointList, type EndpointAct } from './endpoints.ts'
import { endpointForm, keyForm, rotateForm } from './forms.ts'
import { keyList, type KeyAct } from './keys.ts'
import { connectionStyles } from './styles.ts'
import { deliveriesWindow, secretOnce } from './windows.ts'

/** What stands in front of the lists. A secret lives here only, and goes with the window. */
type Task =
  | { name: 'key'; problem: string | null }
  | { name: 'endpoint'; endpoint: Endpoint | null; problem: string | null }
  | { name: 'rotate'; path: string; title: string }
  | { name: 'once'; secret: Secret; copied: boolean }
  | { name: 'deliveries'; endpoint: Endpoint; page: Deliveries }

/** 連携: API keys of other systems, and who is told what happens. */
export class ConnectionsView extends LoadedView {
  static override readonly styles: CSSResultGroup = [LoadedView.styles, askedStyles, connectionStyles]
  static override readonly properties: PropertyDeclarations = {
    ...LoadedView.properties,
    keys: { state: true },
    endpoints: { state: true },
    task: { state: true },
  }

  declare private keys: readonly ListedKey[] | null
  declare private endpoints: readonly Endpoint[] | null
  declare private task: Task | null
  readonly #words = new Words(this, jaConnections, enConnections)

  constructor() {
    super()
    this.keys = null
    this.endpoints = null
    this.task = null
  }

  override render(): TemplateResult {
    const { t } = this.#words
    const { keys, endpoints } = this
    return html`<div class="stack">
      <h2>${t('connections.title')}</h2>
      <p class="muted">${t('connections.lead')}</p>
      ${keys === null || endpoints === null ? this.waiting() : html`${this.#keys(keys)} ${this.#endpoints(endpoints)}`}
      ${this.task === null ? '' : this.#window(this.task)}
    </div>`
  }

  #keys(keys: readonly ListedKey[]): TemplateResult {
    const { t } = this.#words
    return html`<section aria-labelledby="keys">
      <div class="row spread">
        <h3 id="keys">${t('connections.keys')}</h3>
        <button data-testid="new-key" @click=${() => (this.task = { name: 'key', problem: null })}>
          ${t('connections.newKey')}
        </button>
      </div>
      ${keyList(this.#words, keys, (key, act) => void this.#actOnKey(key, act))}
    </section>`
  }

  #endpoints(endpoints: readonly Endpoint[]): TemplateResult {
    const { t } = this.#words
    return html`<section aria-labelledby="endpoints">
      <div class="row spread">
        <h3 id="endpoints">${t('connections.endpoints')}</h3>
        <button
          data-testid="new-endpoint"
          @click=${() => (this.task = { name: 'endpoint', endpoint: null, problem: null })}
        >
          ${t('connections.newEndpoint')}
        </button>
      </div>
      ${endpointList(this.#words, endpoints, (endpoint, act) => void this.#actOnEndpoint(endpoint, act))}
    </section>`
  }

  #window(task: Task): TemplateResult {
    const { t } = this.#words
    const close = (): void => void (this.task = null)
    switch (task.name) {
      case 'key':
        return keyForm(t, { problem: task.problem, close, save: form => void this.#makeKey(task, form) })
      case 'endpoint': {
        const save = (form: EndpointForm): void => void this.#saveEndpoint(task, form)
        return endpointForm(t, task.endpoint, { problem: task.problem, close, save })
      }
      case 'rotate':
        return rotateForm(t, task.title, { close, rotate: hours => void this.#rotate(task, hours) })
      case 'once': {
        const copied = (): void => {
          if (this.task === task) this.task = { ...task, copied: true }
        }
        const copy = (): void =>
          void navigator.clipboard.writeText(task.secret.secret).then(copied, () => undefined)
        return secretOnce(t, task.secret, { copied: task.copied, copy, close })
      }
      case 'deliveries': {
        const { endpoint, page } = task
        return deliveriesWindow(this.#words, endpoint, page, {
          close,
          again: () => void this.trying(() => this.#showDeliveries(endpoint)),
          more: () => void this.trying(() => this.#showDeliveries(endpoint, page)),
          replay: delivery => void this.trying(() => this.#replay(endpoint, delivery)),
        })
      }
    }
  }

  protected async load(): Promise<void> {
    const { api } = this.shell
    this.keys = (await api.get<{ data: ListedKey[] }>('api-keys')).data
    this.endpoints = (await api.get<{ data: Endpoint[] }>('webhook-endpoints')).data
  }

  async #actOnKey(key: ListedKey, act: KeyAct): Promise<void> {
    const { t } = this.#words
    const { name } = key
    if (act === 'rotate') {
      this.task = { name: 'rotate', path: `api-keys/${key.id}/rotate`, title: name }
      return
    }
    const question = {
      title: t('connections.revokeTitle', { name }),
      text: t('connections.revokeText'),
      confirm: t('connections.revoke'),
      danger: true,
    }
    if (!(await this.shell.confirm(question))) return
    await this.trying(async () => {
      await this.shell.api.post(`api-keys/${key.id}/revoke`)
      this.shell.toast({ text: t('connections.revoked', { name }), kind: 'success' })
      await this.load()
    })
  }

  async #actOnEndpoint(endpoint: Endpoint, act: EndpointAct): Promise<void> {
    const { t } = this.#words
    const at = `webhook-endpoints/${endpoint.id}`
    if (act === 'edit') this.task = { name: 'endpoint', endpoint, problem: null }
    else if (act === 'rotate') this.task = { name: 'rotate', path: `${at}/rotate`, title: endpoint.url }
    else if (act === 'deliveries') await this.trying(() => this.#showDeliveries(endpoint))
    else if (await this.#agreed(act)) {
      await this.trying(async () => {
        const { api } = this.shell
        if (act === 'test' || act === 'remove') await api.post(`${at}/${act}`)
        else await api.post(`${at}/update`, { enabled: act === 'resume' })
        this.shell.toast({
          text: t(act === 'test' ? 'connections.tested' : 'connections.saved'),
          kind: 'success',
        })
        await this.load()
      })
    }
  }

  /** What is lost is asked about. */
  #agreed(act: 'test' | 'resume' | 'pause' | 'remove'): Promise<boolean> {
    if (act === 'test' || act === 'resume') return Promise.resolve(true)
    const { t } = this.#words
    return this.shell.confirm({
      title: t(`connections.${act}Title`),
      text: t(`connections.${act}Text`),
      confirm: t(`connections.do.${act}`),
      danger: act === 'remove',
    })
  }

  async #makeKey(task: Task & { name: 'key' }, form: KeyForm): Promise<void> {
    if (form.name === '' || form.scopes.length === 0) {
      this.task = { ...task, problem: this.#words.t('connections.needName') }
      return
    }
    try {
      const secret = await this.shell.api.post<Secret>('api-keys', form)
      this.task = { name: 'once', secret, copied: false }
      await this.load()
    } catch (error) {
      this.#refused(task, error)
    }
  }

  async #saveEndpoint(task: Task & { name: 'endpoint' }, form: EndpointForm): Promise<void> {
    const { t } = this.#words
    if (form.url === '' || form.events.length === 0) {
      this.task = { ...task, problem: t('connections.needUrl') }
      return
    }
    try {
      const { api } = this.shell
      if (task.endpoint === null) {
        const { url, secret } = await api.post<Endpoint & Secret>('webhook-endpoints', form)
        this.task = { name: 'once', secret: { name: url, secret }, copied: false }
      } else {
        await api.post(`webhook-endpoints/${task.endpoint.id}/update`, form)
        this.task = null
        this.shell.toast({ text: t('connections.saved'), kind: 'success' })
      }
      await this.load()
    } catch (error) {
      this.#refused(task, error)
    }
  }

  /** In the window, if it is still there: the one with a secret may have taken its place. */
  #refused(task: Task & { name: 'key' | 'endpoint' }, error: unknown): void {
    const text = this.sentence(error)
    if (this.task === task) this.task = { ...task, problem: text }
    else this.shell.toast({ text, kind: 'error' })
  }

  async #rotate({ path, title }: Task & { name: 'rotate' }, overlapHours: number): Promise<void> {
    this.task = null
    await this.trying(async () => {
      const { secret } = await this.shell.api.post<{ secret: string }>(path, { overlapHours })
      this.task = { name: 'once', secret: { name: title, secret }, copied: false }
      await this.load()
    })
  }

  /** @param before - a page to which the next one is added */
  async #showDeliveries(endpoint: Endpoint, before?: Deliveries): Promise<void> {
    const query = { after: before?.next ?? undefined }
    const path = `webhook-endpoints/${endpoint.id}/deliveries`
    const { data, next } = await this.shell.api.get<Deliveries>(path, { query })
    this.task = { name: 'deliveries', endpoint, page: { data: [...(before?.data ?? []), ...data], next } }
  }

  async #replay(endpoint: Endpoint, { id }: WebhookDelivery): Promise<void> {
    await this.shell.api.post(`webhook-endpoints/${endpoint.id}/replay`, { delivery: id })
    this.shell.toast({ text: this.#words.t('connections.replayed'), kind: 'success' })
    await this.#showDeliveries(endpoint)
  }

  protected override sentence(error: unknown): string {
    const key = error instanceof ConsoleError ? `connections.${error.code}` : ''
    return this.#words.has(key) ? this.#words.t(key) : this.shell.sentence(error)
  }
}
