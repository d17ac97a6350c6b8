import type { ReactiveControllerHost } from 'lit'
import { LanguageController } from './language.ts'
import { addJapanese, loadLanguage, message, type Messages, type Translate } from './messages.ts'

/** Gives its element the messages of the nearest `lang`. */
export class LocaleController extends LanguageController {
  /** @param japanese - the words of this element */
  constructor(host: ReactiveControllerHost & HTMLElement, japanese: Partial<Messages>) {
    addJapanese(japanese)
    super(host)
  }

  /** The message of a key in the language of the page. */
  readonly t: Translate = (key, values) => message(this.language, key, values)

  protected override changed(language: string): void {
    super.changed(language)
    void loadLanguage(language).then(arrived => arrived && this.host.requestUpdate())
  }
}
