import type { Messages } from './messages.ts'

/**
 * The languages besides Japanese, each in a file of its own. They are named here and not where elements are defined, so
 * that a page in Japanese pays for none of them.
 */
export const loaders: Readonly<Record<string, () => Promise<Messages>>> = {
  en: async () => (await import('./en.ts')).en,
  // やさしい日本語 has no tag of its own: a private one, which screen readers read as Japanese.
  'ja-x-easy': async () => (await import('./easy.ts')).easy,
  vi: async () => (await import('./vi.ts')).vi,
  zh: async () => (await import('./zh.ts')).zh,
  ko: async () => (await import('./ko.ts')).ko,
  pt: async () => (await import('./pt.ts')).pt,
  ne: async () => (await import('./ne.ts')).ne,
  id: async () => (await import('./id.ts')).id,
}
