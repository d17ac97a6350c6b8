import type { ReactiveController, ReactiveControllerHost } from 'lit'

type Host = ReactiveControllerHost & HTMLElement

/** Follows the nearest `lang` attribute of its element, through shadow roots. */
export class LanguageController implements ReactiveController {
  protected readonly host: Host
  #observer: MutationObserver | undefined
  /** BCP 47; Japanese where nothing is said. */
  language = 'ja'

  constructor(host: Host) {
    this.host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.#read()
    this.#observer = new MutationObserver(() => this.#read())
    for (let node: Node | null = this.host; node !== null; node = parentOf(node)) {
      if (node instanceof Element) this.#observer.observe(node, { attributeFilter: ['lang'] })
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect()
  }

  /** Called with every other language. */
  protected changed(_language: string): void {
    this.host.requestUpdate()
  }

  #read(): void {
    let language = 'ja'
    for (let node: Node | null = this.host; node !== null; node = parentOf(node)) {
      const tag = node instanceof Element ? node.getAttribute('lang') : null
      if (tag) {
        language = tag
        break
      }
    }
    if (language === this.language) return
    this.language = language
    this.changed(language)
  }
}

function parentOf(node: Node): Node | null {
  return node.parentNode instanceof ShadowRoot ? node.parentNode.host : node.parentNode
}
