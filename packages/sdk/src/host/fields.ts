import type { SubjectKind, SubjectState } from '../api/index.ts'
import type { AskedFacts } from '../client/asked-papers.ts'
import type { ManifestImage } from '../format/manifest.ts'
import type { PasscodeChoice } from '../client/passcodes.ts'
import { HandlerProblem } from './answers.ts'

export const KINDS: readonly string[] = ['employee', 'dependent', 'partner', 'shareholder', 'payer']

/** Members of a JSON body, each in its type; anything else is 400 without a word about what came. */
export class Fields {
  readonly #body: Record<string, unknown>

  constructor(body: Record<string, unknown>) {
    this.#body = body
  }

  text(name: string): string {
    const value = this.#body[name]
    if (typeof value === 'string' && value !== '' && value.length <= 2000) return value
    throw invalid()
  }

  optionalText(name: string): string | undefined {
    return this.#body[name] === undefined ? undefined : this.text(name)
  }

  texts(name: string, max: number = 40): string[] {
    const value = this.#body[name]
    const fine = Array.isArray(value) && value.length <= max && value.every(item => typeof item === 'string')
    if (fine) return value
    throw invalid()
  }

  /** Null where that was said, and where nothing was. */
  textOrNull(name: string): string | null {
    return this.#body[name] == null ? null : this.text(name)
  }

  /** Null where that was said, and where nothing was. */
  textsOrNull(name: string): string[] | null {
    return this.#body[name] == null ? null : this.texts(name, 200)
  }

  /** Null where that was said, and where nothing was. */
  integerOrNull(name: string): number | null {
    return this.#body[name] == null ? null : (this.optionalInteger(name) ?? null)
  }

  optionalInteger(name: string): number | undefined {
    const value = this.#body[name]
    if (value === undefined || Number.isSafeInteger(value)) return value as number | undefined
    throw invalid()
  }

  /** True only when it was said. */
  flag(name: string): boolean {
    const value = this.#body[name] ?? false
    if (typeof value === 'boolean') return value
    throw invalid()
  }

  /** `true` makes a passcode, `false` leaves it out, a text is one. */
  passcode(): PasscodeChoice | undefined {
    const value = this.#body['passcode']
    return typeof value === 'boolean' ? value : this.optionalText('passcode')
  }

  kind(): SubjectKind {
    const value = this.text('kind')
    if (KINDS.includes(value)) return value as SubjectKind
    throw invalid()
  }

  record(name: string): Record<string, unknown> {
    const value = this.#body[name] ?? {}
    if (typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>
    throw invalid()
  }

  /** A whole number from 1. */
  count(name: string): number {
    const value = this.#body[name]
    if (Number.isSafeInteger(value) && (value as number) > 0) return value as number
    throw invalid()
  }

  optionalTexts(name: string): string[] | undefined {
    return this.#body[name] === undefined ? undefined : this.texts(name)
  }

  /** An object; an empty one when it is left out. */
  fields(name: string): Fields {
    return fieldsOf(this.#body[name] ?? {})
  }

  /** An object; undefined when it is left out. */
  optionalFields(name: string): Fields | undefined {
    return this.#body[name] === undefined ? undefined : fieldsOf(this.#body[name])
  }

  /** A list of objects of at most 200; undefined when it is left out. */
  list(name: string): Fields[] | undefined {
    const value = this.#body[name]
    if (value === undefined) return undefined
    if (!Array.isArray(value) || value.length > 200) throw invalid()
    return value.map(fieldsOf)
  }

  sides(): ('front' | 'back')[] {
    return this.texts('sides').filter(side => side === 'front' || side === 'back')
  }

  optionalFlag(name: string): boolean | undefined {
    const value = this.#body[name]
    if (value === undefined || typeof value === 'boolean') return value
    throw invalid()
  }

  /** What the clerk knows about a person and their papers. */
  facts(): AskedFacts & { images?: ManifestImage[] } {
    const identityCheckedAt = this.optionalText('identityCheckedAt')
    const images = this.images()
    const flags = ['earlierFile', 'prePrinted', 'inPerson', 'agentKnown'] as const
    const named = flags.flatMap(name => {
      const value = this.optionalFlag(name)
      return value === undefined ? [] : [[name, value] as const]
    })
    return {
      ...(Object.fromEntries(named) as Partial<Record<(typeof flags)[number], boolean>>),
      ...(identityCheckedAt === undefined ? {} : { identityCheckedAt }),
      ...(images === undefined ? {} : { images }),
    }
  }

  /** Papers to which the clerk narrows; undefined where nothing was said about them. */
  images(): ManifestImage[] | undefined {
    const value = this.#body['images']
    if (value === undefined) return undefined
    if (!Array.isArray(value) || value.length > 20) throw invalid()
    return value.map((item: unknown): ManifestImage => {
      const fields = fieldsOf(item)
      const why = fields.optionalText('why')
      return {
        document: fields.text('document'),
        sides: fields.sides(),
        ...(why === undefined ? {} : { why }),
      }
    })
  }
}

function fieldsOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid()
  return new Fields(value as Record<string, unknown>)
}

/** Filters of a list, from the query. */
export function listQuery(url: URL): { state?: SubjectState; after?: string; limit?: number } {
  const [state, after, limit] = ['state', 'after', 'limit'].map(name => url.searchParams.get(name))
  if (limit !== null && !/^[1-9]\d{0,2}$/u.test(limit!)) throw invalid()
  return {
    ...(state === null ? {} : { state: state as SubjectState }),
    ...(after === null ? {} : { after: after! }),
    ...(limit === null ? {} : { limit: Number(limit) }),
  }
}

function invalid(): HandlerProblem {
  return new HandlerProblem(400, 'invalid_request')
}
