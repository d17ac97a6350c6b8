import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Locator, Page } from 'playwright-core'

const DOCS = new URL('../../docs/', import.meta.url)
const FOLDER = fileURLToPath(new URL('screens/', DOCS))
/** Of WebP: letters stay clean, and two hundred pictures stay small. */
const QUALITY = 0.6

export type Screen = 'phone' | 'desktop'
export const SCREENS: readonly Screen[] = ['phone', 'desktop']
const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  en: 'English',
  'ja-x-easy': 'やさしい日本語',
  vi: 'Tiếng Việt',
}

export interface Shot {
  /** Only what the window shows, or one part of it: dialogs and long lists. Default: the whole page. */
  only?: 'window' | Locator
  /** Besides Japanese. */
  language?: string
}

/** One screen, with its pictures. */
interface Scene {
  part: string
  name: string
  title: string
  files: { screen: Screen; language: string; file: string }[]
}

/** Takes pictures and writes them down, in the order in which they were taken. */
export class Gallery {
  readonly #scenes = new Map<string, Scene>()
  readonly #browser: Browser
  #darkroom: Page | null = null

  constructor(browser: Browser) {
    this.#browser = browser
  }

  /** @param only - begins the names of the scenes that are taken; the others keep their pictures */
  static open(browser: Browser, only = ''): Gallery {
    mkdirSync(FOLDER, { recursive: true })
    if (only === '') for (const file of readdirSync(FOLDER)) rmSync(FOLDER + file)
    return new Gallery(browser)
  }

  /** Takes one picture. @param part - heading under which it is shown @param name - `page-number`, becomes its file */
  async take(
    page: Page,
    { part, name, title }: Pick<Scene, 'part' | 'name' | 'title'>,
    screen: Screen,
    { only, language = 'ja' }: Shot = {},
  ): Promise<void> {
    await page.evaluate(async () => {
      await document.fonts.ready
      if (document.scrollingElement !== null) document.scrollingElement.scrollTop = 0
    })
    // Nothing is pointed at.
    await page.mouse.move(0, 0)
    const options = { animations: 'disabled', caret: 'hide' } as const
    const png =
      only === undefined || only === 'window'
        ? await page.screenshot({ ...options, fullPage: only === undefined })
        : await only.screenshot(options)
    const file = `${name}-${screen}${language === 'ja' ? '' : `-${language}`}.webp`
    writeFileSync(FOLDER + file, await this.#develop(png))
    const scene = this.#scenes.get(name) ?? { part, name, title, files: [] }
    scene.files.push({ screen, language, file })
    this.#scenes.set(name, scene)
  }

  /** Browsers write WebP; nothing else here does. */
  async #develop(png: Buffer): Promise<Buffer> {
    this.#darkroom ??= await this.#browser.newPage()
    const base64 = await this.#darkroom.evaluate(
      async ([source, quality]) => {
        const image = new Image()
        image.src = `data:image/png;base64,${source}`
        await image.decode()
        const canvas = document.createElement('canvas')
        Object.assign(canvas, { width: image.naturalWidth, height: image.naturalHeight })
        canvas.getContext('2d')!.drawImage(image, 0, 0)
        return canvas.toDataURL('image/webp', quality).split(',')[1]!
      },
      [png.toString('base64'), QUALITY] as const,
    )
    return Buffer.from(base64, 'base64')
  }

  /** Writes docs/screens.md. */
  write(): void {
    const scenes = [...this.#scenes.values()]
    const parts = [...new Set(scenes.map(({ part }) => part))]
    const text = parts.map(part => {
      const shown = scenes.filter(scene => scene.part === part).map(sectionOf)
      return `## ${part}\n\n${shown.join('\n')}`
    })
    const head = '# Every screen\n\nMade by `pnpm screenshots` from the real pages; everybody is made up.\n'
    writeFileSync(new URL('screens.md', DOCS), `${head}\n${text.join('\n')}`)
  }
}

function sectionOf({ title, files }: Scene): string {
  const image = (screen: Screen, language: string): string => {
    const found = files.find(file => file.screen === screen && file.language === language)
    const width = screen === 'phone' ? 195 : 480
    return found === undefined ? '' : `<img src="screens/${found.file}" alt="${title}" width="${width}">`
  }
  const others = files.filter(({ language }) => language !== 'ja')
  const more = others.map(
    ({ language, file }) => `[${LANGUAGE_NAMES[language] ?? language}](screens/${file})`,
  )
  const pictures = SCREENS.map(screen => image(screen, 'ja')).filter(text => text !== '')
  return `### ${title}\n\n${pictures.join('\n')}\n${more.length === 0 ? '' : `\n${more.join(' · ')}\n`}`
}
