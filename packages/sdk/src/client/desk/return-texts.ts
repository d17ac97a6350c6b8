import { FuinError } from '../../errors.ts'
import { RETURN_REASONS } from '../../rules/return-reasons.ts'
import { changeDocument } from '../../state/documents.ts'
import type { OrganizationContext } from '../context.ts'
import { refuseNumbers } from '../no-number.ts'

/** Words that staff use again and again when they send something back. For everybody: no name belongs in them. */
export interface ReturnText {
  id: string
  /** Code of {@link RETURN_REASONS}. */
  reason: string
  /** 1 to 500 characters. */
  words: string
}

const DOCUMENT = 'reasons'
const MOST = 50
const LONGEST = 500

/** An organization's own templates for returns, beside those that the console has. */
export class ReturnTexts {
  readonly #context: OrganizationContext

  constructor(context: OrganizationContext) {
    this.#context = context
  }

  async list(): Promise<ReturnText[]> {
    const stored = await this.#context.state.document(this.#context.organization, DOCUMENT)
    return (stored?.value as ReturnText[] | undefined) ?? []
  }

  /** @throws {FuinError} `input_invalid` for an unknown reason, too many or too long words, or a My Number in them */
  async add({ reason, words }: Omit<ReturnText, 'id'>): Promise<ReturnText[]> {
    const text = words.trim()
    const known = (RETURN_REASONS as readonly string[]).includes(reason)
    if (!known || text === '' || text.length > LONGEST)
      throw new FuinError('input_invalid', 'Name a reason, and say it in at most 500 characters.')
    refuseNumbers(text)
    return this.#change(texts => {
      if (texts.length >= MOST) throw new FuinError('input_invalid', 'There are 50 texts. Remove one first.')
      if (texts.some(other => other.reason === reason && other.words === text)) return texts
      return [...texts, { id: crypto.randomUUID(), reason, words: text }]
    })
  }

  async remove(id: string): Promise<ReturnText[]> {
    return this.#change(texts => texts.filter(text => text.id !== id))
  }

  async #change(edit: (texts: ReturnText[]) => ReturnText[]): Promise<ReturnText[]> {
    const place = { organization: this.#context.organization, name: DOCUMENT }
    return (await changeDocument<ReturnText[]>(this.#context.state, place, texts => edit(texts ?? []))) ?? []
  }
}
