import type { Request } from '../../api/index.ts'
import { FuinError } from '../../errors.ts'
import type { MessageText } from '../../messages/kinds.ts'
import type { MessageLanguage } from '../../messages/render.ts'
import { changeDocument } from '../../state/documents.ts'
import type { OrganizationContext } from '../context.ts'
import { BUILT_IN_TEMPLATES } from './built-in.ts'
import { checkedTemplate, type RequestTemplate } from './template.ts'

const PREFIX = 'template/'

/** What the host notes on a request, boxed. */
export interface RequestNote {
  /** Id of the template it was made from. */
  template?: string
}

/** Templates of an organization: the built-in ones, its changes of them, and its own. */
export class RequestTemplates {
  readonly #context: OrganizationContext
  #listed: Promise<RequestTemplate[]> | undefined

  constructor(context: OrganizationContext) {
    this.#context = context
  }

  /** Built-in ones first, then the organization's own by id. */
  async list(): Promise<RequestTemplate[]> {
    const stored = await this.#context.state.documents(this.#context.organization, PREFIX)
    const own = new Map(stored.map(({ value }) => [(value as RequestTemplate).id, value as RequestTemplate]))
    const builtIn = BUILT_IN_TEMPLATES.map(template => own.get(template.id) ?? template)
    const known = new Set(builtIn.map(({ id }) => id))
    return [...builtIn, ...[...own.values()].filter(({ id }) => !known.has(id))]
  }

  /** @throws {FuinError} `not_found` */
  async get(id: string): Promise<RequestTemplate> {
    const found = (await this.list()).find(template => template.id === id)
    if (found !== undefined) return found
    throw new FuinError('not_found', 'There is no template with this id.')
  }

  /** Stores a template, or changes one. @throws {FuinError} `input_invalid` */
  async put(template: RequestTemplate): Promise<RequestTemplate> {
    const checked = checkedTemplate(template)
    const place = { organization: this.#context.organization, name: `${PREFIX}${checked.id}` }
    await changeDocument<RequestTemplate>(this.#context.state, place, () => checked)
    this.#listed = undefined
    return checked
  }

  /** Removes a template; a built-in one is then as it was. Requests that are out keep what they asked. */
  async delete(id: string): Promise<void> {
    if (!/^[a-z0-9-]{1,40}$/u.test(id)) throw new FuinError('input_invalid', 'This is no id of a template.')
    await this.#context.state.deleteDocument(this.#context.organization, `${PREFIX}${id}`)
    this.#listed = undefined
  }

  /** The template that a request was made from; undefined where there was none, or it is gone. */
  async of({ id, note }: Pick<Request, 'id' | 'note'>): Promise<RequestTemplate | undefined> {
    if (note === null) return undefined
    const keyring = await this.#context.keyring()
    const { template } = (await keyring.openBox('note', id, note)) as RequestNote
    return (await this.#known()).find(candidate => candidate.id === template)
  }

  /** The organization's own text for messages about a request, if its template has one. */
  async textOf(
    request: Pick<Request, 'id' | 'note'>,
    kind: 'request' | 'reminder',
  ): Promise<((language: MessageLanguage) => MessageText | undefined) | undefined> {
    const texts = (await this.of(request))?.texts[kind]
    return texts === undefined ? undefined : language => texts[language]
  }

  /** Read once: a pass of work looks at thousands of requests. */
  #known(): Promise<RequestTemplate[]> {
    return (this.#listed ??= this.list())
  }
}
