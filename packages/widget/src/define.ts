import { ja } from './locale/ja.ts'
import { addJapanese } from './locale/messages.ts'
import { addLanguage, FuinCardCode, FuinCollector, FuinDocument, FuinHelp, FuinMyNumber } from './index.ts'

// The only side effect of the package: registers elements that are not there yet, and the languages they speak.
addJapanese(ja)
addLanguage('en', async () => (await import('./locale/en.ts')).en)
// やさしい日本語 has no tag of its own: a private one, which screen readers read as Japanese.
addLanguage('ja-x-easy', async () => (await import('./locale/easy.ts')).easy)
for (const [name, element] of [
  ['fuin-my-number', FuinMyNumber],
  ['fuin-card-code', FuinCardCode],
  ['fuin-document', FuinDocument],
  ['fuin-help', FuinHelp],
  ['fuin-collector', FuinCollector],
] as const) {
  if (customElements.get(name) === undefined) customElements.define(name, element)
}
