import '../../src/define/languages.ts'
import { LANGUAGES } from '../../src/locale/choices.ts'
import { ja } from '../../src/locale/ja.ts'
import { addJapanese, loadLanguage, message, type MessageKey } from '../../src/locale/messages.ts'
import { equal } from '../support/assert.ts'

const KEYS = Object.keys(ja) as MessageKey[]
/** Gives every place in a sentence its own name back. */
const PLACES = new Proxy<Record<string, string>>({}, { get: (_, name) => `{${String(name)}}` })
const JAPANESE = new Set(['ja', 'ja-x-easy'])
/** What stands on paper in Japanese is quoted in brackets. */
const BRACKETS = /（[^（）]*）|\([^()]*\)|「[^」]*」/gu
const KANA = /[\u3041-\u30fa\u30fc-\u30ff]/u

describe('the words of every language', () => {
  addJapanese(ja)
  for (const { lang, name } of LANGUAGES) {
    describe(name, () => {
      let said: [key: MessageKey, text: string][]
      beforeEach(async () => {
        await loadLanguage(lang)
        said = KEYS.map(key => [key, message(lang, key, PLACES)])
      })

      it('are there for every key', () => {
        equal(
          said.filter(([, text]) => text.trim() === '' && text !== ' '),
          [],
        )
        // Japanese would answer where the words were not found.
        equal(message(lang, 'intro.lead') === ja['intro.lead'], lang === 'ja')
      })

      it('have the same places to fill in as the Japanese', () => {
        const places = (text: string): string => [...new Set(text.match(/\{\w+\}/gu))].sort().join()
        equal(
          said.filter(([key, text]) => places(text) !== places(ja[key])),
          [],
        )
      })

      if (!JAPANESE.has(lang))
        it('leave no Japanese outside brackets', () => {
          equal(
            said.filter(([, text]) => KANA.test(text.replace(BRACKETS, ''))),
            [],
          )
        })
    })
  }
})
