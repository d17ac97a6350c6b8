import { firstLanguage, LANGUAGES } from '../../src/locale/choices.ts'
import { dateFormat } from '../../src/locale/date.ts'
import { equal, ok } from '../support/assert.ts'

describe('the language that a visit begins with', () => {
  it('is the one that was chosen before, if there is such a one', () => {
    equal(firstLanguage('ja-x-easy', ['en-GB']), 'ja-x-easy')
    equal(firstLanguage('tlh', ['en-GB']), 'en')
  })

  it('is else the first of the browser that is spoken here, else English', () => {
    equal(firstLanguage(null, ['ja-JP', 'en']), 'ja')
    equal(firstLanguage(null, ['fr-FR', 'ja']), 'ja')
    equal(firstLanguage(null, ['EN-us', 'ja']), 'en')
    equal(firstLanguage(null, ['vi-VN', 'ja']), 'vi')
    equal(firstLanguage(null, ['zh-TW', 'en']), 'zh-Hans')
    equal(firstLanguage(null, ['fr-FR']), 'en')
    equal(firstLanguage(null, []), 'en')
  })

  it('has a name, and dates of its own or in English, never those of another language', () => {
    for (const { lang, name } of LANGUAGES) {
      ok(name !== '', lang)
      const dates = dateFormat(lang, { dateStyle: 'long', timeZone: 'UTC' })
      const { locale } = dates.resolvedOptions()
      ok(
        [lang, 'en'].some(tag => tag.split('-')[0] === locale.split('-')[0]),
        `${lang}: ${locale}`,
      )
      ok(dates.format(new Date('2026-12-09')).includes('2026'), `${lang}: digits as on papers in Japan`)
    }
  })
})
