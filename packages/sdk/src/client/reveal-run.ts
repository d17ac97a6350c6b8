import { FuinError } from '../errors.ts'
import { randomText } from '../keys/keyring-data.ts'
import type { OrganizationContext } from './context.ts'

/** What a run is for; one that goes on has to be for the same. */
interface RunOrder {
  purpose: string
  use: string
  form: string | null
}

/** A run as the host state has it: no number, no name. */
export interface RevealRun extends RunOrder {
  name: string
  startedAt: string
  /** People whose outcome was taken. */
  done: number
}

/** People in one document of the state. */
const CHUNK = 100
const NAME = /^[\w.-]{1,40}$/u

/**
 * Remembers whose numbers a long run has handed out, so that after a crash it goes on with the next one. A person counts
 * as done once whoever takes the numbers has come back for more.
 */
export class OpenRun {
  readonly #context: OrganizationContext
  readonly #name: string
  readonly #done: Set<string>
  /** Of this process alone: two that go on at once do not overwrite what the other one did. */
  readonly #writer = randomText(6)
  #chunk: string[] = []
  #chunks = 0
  #version = 0

  private constructor(context: OrganizationContext, name: string, done: Set<string>) {
    this.#context = context
    this.#name = name
    this.#done = done
  }

  /** @throws {FuinError} `input_invalid` for a bad name, or where the run of this name is for something else */
  static async open(context: OrganizationContext, name: string, order: RunOrder): Promise<OpenRun> {
    checkedRun(name)
    const { state, organization } = context
    const stored = await state.document(organization, `run:${name}`)
    if (stored === null) {
      const value = { ...order, startedAt: new Date().toISOString() }
      await state.putDocument(organization, `run:${name}`, value, 0)
      return new OpenRun(context, name, new Set())
    }
    const { purpose, use, form } = stored.value as RunOrder
    if (purpose !== order.purpose || use !== order.use || form !== order.form) {
      throw new FuinError(
        'input_invalid',
        'A run of this name was for another purpose, form or use. Choose another name.',
      )
    }
    const chunks = await state.documents(organization, `run:${name}/`)
    return new OpenRun(context, name, new Set(chunks.flatMap(({ value }) => value as string[])))
  }

  has(subject: string): boolean {
    return this.#done.has(subject)
  }

  /** Written and synced before it returns. */
  async take(subject: string): Promise<void> {
    if (this.#chunk.length === CHUNK) {
      this.#chunk = []
      this.#chunks++
      this.#version = 0
    }
    this.#chunk.push(subject)
    this.#done.add(subject)
    const { state, organization } = this.#context
    const name = `run:${this.#name}/${this.#writer}-${this.#chunks}`
    await state.putDocument(organization, name, this.#chunk, this.#version++)
  }
}

/** Long runs that were begun and not forgotten. */
export class RevealRuns {
  readonly #context: OrganizationContext

  constructor(context: OrganizationContext) {
    this.#context = context
  }

  /** By name. */
  async list(): Promise<RevealRun[]> {
    const { state, organization } = this.#context
    const documents = await state.documents(organization, 'run:')
    const doneOf = (run: string): number =>
      documents
        .filter(({ name }) => name.startsWith(`${run}/`))
        .reduce((sum, { value }) => sum + (value as string[]).length, 0)
    return documents
      .filter(({ name }) => !name.includes('/'))
      .map(({ name, value }) => {
        const { purpose, use, form, startedAt } = value as RevealRun
        return { name: name.slice('run:'.length), purpose, use, form, startedAt, done: doneOf(name) }
      })
  }

  /** The same name begins anew then. The log keeps what was released. */
  async forget(name: string): Promise<void> {
    const { state, organization } = this.#context
    for (const chunk of await state.documents(organization, `run:${checkedRun(name)}/`))
      await state.deleteDocument(organization, chunk.name)
    await state.deleteDocument(organization, `run:${name}`)
  }
}

/** @throws {FuinError} `input_invalid` */
function checkedRun(name: string): string {
  if (NAME.test(name)) return name
  throw new FuinError('input_invalid', 'Name a run with 1 to 40 letters, digits or _ . -')
}
