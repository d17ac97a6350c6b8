import { addLanguage } from '../locale/messages.ts'

// Languages that every element speaks; the words are loaded when somebody reads them for the first time.
addLanguage('en', async () => (await import('../locale/en.ts')).en)
// やさしい日本語 has no tag of its own: a private one, which screen readers read as Japanese.
addLanguage('ja-x-easy', async () => (await import('../locale/easy.ts')).easy)
addLanguage('vi', async () => (await import('../locale/vi.ts')).vi)
addLanguage('zh', async () => (await import('../locale/zh.ts')).zh)
addLanguage('ko', async () => (await import('../locale/ko.ts')).ko)
addLanguage('pt', async () => (await import('../locale/pt.ts')).pt)
addLanguage('ne', async () => (await import('../locale/ne.ts')).ne)
addLanguage('id', async () => (await import('../locale/id.ts')).id)
