import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Paths that differ between two folders. */
export function differences(one: string, other: string): string[] {
  const [left, right] = [filesOf(one), filesOf(other)]
  return [...new Set([...left, ...right])].filter(path => {
    if (!left.has(path) || !right.has(path)) return true
    return !readFileSync(join(one, path)).equals(readFileSync(join(other, path)))
  })
}

function filesOf(folder: string): Set<string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile())
  return new Set(files.map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1)))
}
