import { chromium, type Browser, type BrowserContext } from 'playwright-core'
import { existsSync } from 'node:fs'

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
export const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * The system's Chromium.
 *
 * @param options.film - what its pretended camera sees, YUV4MPEG2; without it there is no camera
 * @param options.finger - its only pointer is a finger, and nothing can hover: as on a phone
 * @param options.keepsPages - pages that were left stay alive for Back, as for everybody; drivers end them at once
 */
export async function launchChromium({
  film,
  finger = false,
  keepsPages = false,
}: { film?: string; finger?: boolean; keepsPages?: boolean } = {}): Promise<Browser> {
  const args = [...QUIET]
  if (film !== undefined)
    args.push('--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`)
  if (finger)
    args.push(
      '--blink-settings=primaryPointerType=2,availablePointerTypes=2,primaryHoverType=1,availableHoverTypes=1',
    )
  const ignoreDefaultArgs = keepsPages ? ['--disable-back-forward-cache'] : []
  return chromium.launch({ executablePath: chromiumPath(), args, ignoreDefaultArgs })
}

/** Where it is. */
export function chromiumPath(): string {
  const path = process.env['CHROMIUM'] ?? PATHS.find(existsSync)
  if (path === undefined)
    throw new Error('Install Chromium (Debian: apt-get install chromium), or name it in CHROMIUM.')
  return path
}

/** Three ways of looking at the same page. */
export const SCREENS = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  tablet: { viewport: { width: 820, height: 1180 }, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 800 } },
} as const

/** A fresh profile in Japanese. */
export function newContext(
  browser: Browser,
  screen: keyof typeof SCREENS,
  locale = 'ja-JP',
): Promise<BrowserContext> {
  return browser.newContext({ ...SCREENS[screen], locale, ignoreHTTPSErrors: true })
}
