/**
 * What comes from others: every package has a licence that we may pass on, none runs a script when it is installed unless
 * it is named, the lock file pins every byte, and what is shipped has no known hole. Advisories need a service; where
 * it cannot be asked, that is said and nothing fails.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Permissive ones, and those that data files come with. */
const LICENCES = new Set([
  ...['MIT', 'MIT-0', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0'],
  ...['CC0-1.0', 'Unlicense', 'WTFPL', 'Python-2.0', 'CC-BY-3.0', 'CC-BY-4.0', 'Zlib'],
])
/** Weak copyleft: tools of ours, which nobody gets with the packages. */
const TOOLS = new Map([['MPL-2.0', /^(axe-core|lightningcss(-.*)?|@axe-core\/.*)$/u]])
/** Their `package.json` names no licence; their licence file does. */
const READ_BY_HAND: Readonly<Record<string, string>> = { only: 'MIT' }

interface Manifest {
  name: string
  version: string
  license?: string | { type: string }
  licenses?: { type: string }[]
  scripts?: Record<string, string>
}

const root = fileURLToPath(new URL('..', import.meta.url))
const problems: string[] = []
const lock = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')
const workspace = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8')

const manifests = installed()
for (const manifest of manifests) checkLicence(manifest)
checkScripts(manifests)
checkLock()
const advisories = checkAdvisories()

for (const problem of problems) process.stderr.write(`${problem}\n`)
process.stdout.write(`${manifests.length} packages; advisories: ${advisories}\n`)
process.exit(problems.length === 0 ? 0 : 1)

/** Everything in the store of this checkout, once. */
function installed(): Manifest[] {
  const store = join(root, 'node_modules/.pnpm')
  const found = new Map<string, Manifest>()
  for (const entry of readdirSync(store)) {
    const folder = join(store, entry, 'node_modules')
    if (!existsSync(folder) || entry === 'node_modules') continue
    for (const name of names(folder)) {
      const path = join(folder, name, 'package.json')
      if (!existsSync(path)) continue
      const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest
      if (statSync(path).isFile()) found.set(`${manifest.name}@${manifest.version}`, manifest)
    }
  }
  return [...found.values()]
}

function names(folder: string): string[] {
  return readdirSync(folder).flatMap(name =>
    name.startsWith('@') ? readdirSync(join(folder, name)).map(inner => `${name}/${inner}`) : [name],
  )
}

function checkLicence({ name, version, license, licenses }: Manifest): void {
  if (name.startsWith('@fuin/') || version === undefined) return
  const said =
    READ_BY_HAND[name] ??
    (typeof license === 'string'
      ? license
      : (license?.type ?? licenses?.map(({ type }) => type).join(' OR ')))
  if (said === undefined) problems.push(`${name}@${version} names no licence.`)
  else if (!isAllowed(name, said))
    problems.push(`${name}@${version}: the licence ${said} is not on the list.`)
}

/** “(MIT OR GPL-2.0)”: one of them is enough; “MIT AND ISC”: both are needed. */
function isAllowed(name: string, expression: string): boolean {
  return expression
    .replaceAll(/[()]/gu, '')
    .split(' OR ')
    .some(choice =>
      choice
        .split(' AND ')
        .every(one => LICENCES.has(one.trim()) || TOOLS.get(one.trim())?.test(name) === true),
    )
}

/** pnpm runs no install script that the workspace does not allow; a new one has to be looked at, allowed or refused. */
function checkScripts(all: readonly Manifest[]): void {
  const decided = new Set(
    [...workspace.matchAll(/^ {2}'?([@\w/.-]+)'?: (?:true|false)$/gmu)].map(match => match[1]),
  )
  for (const { name, scripts = {} } of all) {
    const runs = ['preinstall', 'install', 'postinstall'].some(script => scripts[script] !== undefined)
    if (runs && !decided.has(name) && !name.startsWith('@fuin/'))
      problems.push(`${name} has an install script: decide on it in allowBuilds of pnpm-workspace.yaml.`)
  }
}

function checkLock(): void {
  const entries = [...lock.matchAll(/^ {4}resolution: (.+)$/gmu)].map(match => match[1]!)
  if (entries.length === 0) problems.push('pnpm-lock.yaml has no entries.')
  for (const entry of entries)
    if (!/integrity: sha512-[A-Za-z0-9+/]{86}==/u.test(entry))
      problems.push(`pnpm-lock.yaml: ${entry.slice(0, 80)} is not pinned by SHA-512.`)
}

/** Asks the registry's advisory service about what is shipped. */
function checkAdvisories(): string {
  const pnpm = ['-y', 'pnpm@12.21.0', 'audit', '--prod', '--json']
  const { stdout, status, error } = spawnSync('npx', pnpm, { cwd: root, encoding: 'utf8', timeout: 30_000 })
  const report = error === undefined ? parse(stdout) : null
  const counts = report?.metadata?.vulnerabilities
  if (counts === undefined)
    return 'SKIPPED, the advisory service cannot be reached from here. Ask it elsewhere before a release.'
  const { high = 0, critical = 0, moderate = 0, low = 0 } = counts
  if (high + critical > 0)
    problems.push(`${high + critical} advisories of high or critical severity: pnpm audit --prod`)
  return `${critical} critical, ${high} high, ${moderate} moderate, ${low} low (status ${status})`
}

function parse(text: string): { metadata?: { vulnerabilities?: Record<string, number> } } | null {
  try {
    return JSON.parse(text) as ReturnType<typeof parse>
  } catch {
    return null
  }
}
