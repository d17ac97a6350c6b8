import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Hashes of everything that is shipped to browsers, by folder and file name. */
export type Sri = { version: string } & Record<(typeof FOLDERS)[number], Record<string, string>>

const FOLDERS = ['cdn', 'cdn-console', 'hosted'] as const

/** An integrity value as browsers read it: `sha384-` and base64. */
export function integrityOf(bytes: Uint8Array | string): string {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`
}

/** Hashes of the files that lie in a build. */
export function hashesOf(dist: string, version: string): Sri {
  const list = (folder: string): Record<string, string> => {
    const path = join(dist, folder)
    const names = existsSync(path) ? readdirSync(path).sort() : []
    return Object.fromEntries(names.map(name => [name, integrityOf(readFileSync(join(path, name)))]))
  }
  return { version, cdn: list('cdn'), 'cdn-console': list('cdn-console'), hosted: list('hosted') }
}

/** Writes `sri.json` beside the folders it tells about. */
export function writeSri(dist: string): void {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  writeFileSync(join(dist, 'sri.json'), `${JSON.stringify(hashesOf(dist, version), null, 2)}\n`)
}

/** Gives the scripts and style sheets of a page the hashes of the files beside it. */
export function withIntegrity(html: string, folder: string): string {
  return html.replace(
    /(?:<script type="module" src|<link rel="stylesheet" href)="([\w.-]+)"/gu,
    (start, name: string) => `${start} integrity="${integrityOf(readFileSync(join(folder, name)))}"`,
  )
}

/** What is wrong with a list of hashes: files that changed, that are not listed, or not there. */
export function sriProblems(dist: string, listed: string): string[] {
  const told = JSON.parse(listed) as Sri
  const found = hashesOf(dist, told.version)
  return FOLDERS.flatMap(folder => {
    const names = new Set([...Object.keys(told[folder]), ...Object.keys(found[folder])])
    return [...names].flatMap(name => {
      const [is, should] = [found[folder][name], told[folder][name]]
      if (is === should) return []
      const what =
        should === undefined ? 'is not in sri.json' : is === undefined ? 'is missing' : 'was changed'
      return [`${folder}/${name} ${what}`]
    })
  })
}
