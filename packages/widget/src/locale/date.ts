/**
 * Writes dates in a language, with the digits that stand on papers in Japan. A language whose dates the browser does
 * not know (Nepali in some) has them in English: with its month in letters, a date is not mistaken.
 */
export function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat([language, 'en'], { ...options, numberingSystem: 'latn' })
}
