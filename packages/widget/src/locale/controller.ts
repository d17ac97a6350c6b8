import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { addJapanese, loadLanguage, message, type Messages, type Translate } from './messages.ts'

type Host = ReactiveControllerHost & HTMLElement

/** Follows the nearest `lang` attribute, through shadow roots, and gives its element the messages of that language. */
export class LocaleController implements ReactiveController {
  readonly #host: Host
  #observer: MutationObserver | undefined
  language = 'ja'

  /** @param japanese - the words of this element */
  constructor(host: Host, japanese: Partial<Messages>) {
    addJapanese(japanese)
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.#read()
    this.#observer = new MutationObserver(() => this.#read())
    for (let node: Node | null = this.#host; node !== null; node = parentOf(node)) {
      if (node instanceof Element) this.#observer.observe(node, { attributeFilter: ['lang'] })
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect()
  }

  /** The message of a key in the language of the page. */
  readonly t: Translate = (key, values) => message(this.language, key, values)

  #read(): void {
    let language = 'ja'
    for (let node: Node | null = this.#host; node !== null; node = parentOf(node)) {
      const tag = node instanceof Element ? node.getAttribute('lang') : null
      if (tag) {
        language = tag
        break
      }
    }
    if (language === this.language) return
    this.language = language
    this.#host.requestUpdate()
    void loadLanguage(language).then(arrived => arrived && this.#host.requestUpdate())
  }
}

function parentOf(node: Node): Node | null {
  return node.parentNode instanceof ShadowRoot ? node.parentNode.host : node.parentNode
}
