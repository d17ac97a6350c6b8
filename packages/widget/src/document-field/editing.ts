import {
  adoptStyles,
  type CSSResult,
  type LitElement,
  type ReactiveController,
  type TemplateResult,
} from 'lit'
import type { ImagePipeline } from '../image/pipeline.ts'
import type { PreparedImage } from '../image/prepare.ts'
import type { MessageKey, Translate } from '../locale/messages.ts'

/** A way of changing a photo by hand. */
export type Tool = 'crop' | 'mask'

/** What stands in the place of the photo while somebody changes it. */
export interface Editor extends ReactiveController {
  render(): TemplateResult
  /** Puts the keyboard where the work begins. */
  focus(): void
}

/** What an editor gets from the field. */
export interface Desk {
  host: LitElement
  image: PreparedImage
  /** Where the work on pixels is done. */
  images: ImagePipeline
  t: Translate
  /** Code of the paper. */
  document: string
  side: 'front' | 'back'
  use: 'identity' | 'number'
  /** Changes the photo and closes the editor. */
  apply: (change: (image: PreparedImage) => Promise<PreparedImage>, news: MessageKey) => void
  /** Closes the editor; the photo stays as it is. */
  cancel: () => void
}

/** What a tool brings along when it is loaded. */
export interface Toolbox {
  styles: CSSResult
  open: (desk: Desk) => Editor
}

/** Loaded only when somebody opens one: most photos are sent as they are. */
const TOOLS: Record<Tool, () => Promise<Toolbox>> = {
  crop: async () => (await import('../crop/crop.ts')).crop,
  mask: async () => (await import('../mask/mask.ts')).mask,
}

/** The editor that is open in a field, if any. */
export class Editing {
  readonly #host: LitElement
  #editor: Editor | null = null
  readonly #sheets: CSSResult[] = []
  tool: Tool | null = null

  constructor(host: LitElement) {
    this.#host = host
  }

  get open(): boolean {
    return this.#editor !== null
  }

  render(): TemplateResult | null {
    return this.#editor?.render() ?? null
  }

  /** @throws when the tool cannot be loaded, as without a connection */
  async start(tool: Tool, desk: () => Desk | null): Promise<void> {
    const { styles, open } = await TOOLS[tool]()
    const ready = desk()
    if (ready === null) return
    this.stop()
    this.#style(styles)
    this.tool = tool
    this.#editor = open(ready)
    this.#host.addController(this.#editor)
    this.#host.requestUpdate()
    await this.#host.updateComplete
    this.#editor?.focus()
  }

  stop(): void {
    if (this.#editor !== null) this.#host.removeController(this.#editor)
    this.#editor = null
    this.tool = null
    this.#host.requestUpdate()
  }

  /** Under the strictest policy, and without a style element: the sheet joins those of the field. */
  #style(styles: CSSResult): void {
    if (this.#sheets.includes(styles)) return
    this.#sheets.push(styles)
    const { elementStyles } = this.#host.constructor as typeof LitElement
    adoptStyles(this.#host.renderRoot as ShadowRoot, [...elementStyles, ...this.#sheets])
  }
}
