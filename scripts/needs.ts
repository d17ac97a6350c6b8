/** Programs that tests need and npm does not bring: found, else installed from Debian when this is root, else named. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'

const CHROMIUMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const FIREFOXES = ['/usr/bin/firefox-esr', '/usr/bin/firefox']
/** The oldest that a test can drive past the policy of our pages; 140 cannot. */
const OLDEST_FIREFOX = 153

/** @returns sentences about what is missing and could not be installed */
export function ensureNeeds(): string[] {
  const missing: string[] = []
  if (process.env['CHROMIUM'] === undefined && !CHROMIUMS.some(existsSync)) missing.push('chromium')
  if (process.env['FIREFOX'] === undefined && !hasFirefox()) missing.push('firefox-esr')
  if (!hasPostgres()) missing.push('postgresql')
  if (!hasJapaneseFont()) missing.push('fonts-noto-cjk')
  if (missing.length === 0) return []
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stdout.write(`Installing ${missing.join(', ')} from Debian …\n`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore', env })
    const done = spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing], {
      encoding: 'utf8',
      env,
    })
    if (done.status === 0) return []
    process.stdout.write(done.stderr)
  }
  return [`Install or renew ${missing.join(', ')} (Debian: apt-get install ${missing.join(' ')}).`]
}

function hasFirefox(): boolean {
  const found = FIREFOXES.find(existsSync)
  if (found === undefined) return false
  const version = spawnSync(found, ['--version'], { encoding: 'utf8' }).stdout
  return Number(/Firefox (\d+)/u.exec(version)?.[1] ?? 0) >= OLDEST_FIREFOX
}

function hasPostgres(): boolean {
  return (
    existsSync('/usr/lib/postgresql') &&
    readdirSync('/usr/lib/postgresql').some(version =>
      existsSync(`/usr/lib/postgresql/${version}/bin/initdb`),
    )
  )
}

function hasJapaneseFont(): boolean {
  const fonts = spawnSync('fc-list', [':lang=ja'], { encoding: 'utf8' })
  return fonts.status === 0 && fonts.stdout.trim() !== ''
}
