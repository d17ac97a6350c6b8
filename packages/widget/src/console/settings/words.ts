import { enAsked } from '../locale/en/asked.ts'
import { enSettings } from '../locale/en/settings.ts'
import { jaAsked } from '../locale/ja/asked.ts'
import { jaSettings } from '../locale/ja/settings.ts'
import type { Words } from '../words.ts'

/** Words of the settings and of what a template may ask. */
export const jaAllSettings = { ...jaSettings, ...jaAsked }
export const enAllSettings = { ...enSettings, ...enAsked }
export type SettingsWords = Pick<Words<typeof jaAllSettings>, 't' | 'locale'>
