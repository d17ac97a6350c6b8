/** Every test that docs/threat-model.md names is there, under that name. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('..', import.meta.url)
const text = readFileSync(new URL('docs/threat-model.md', root), 'utf8')
const named = [...text.matchAll(/\| `([^`]+\.test\.ts)`: (.+?) +\|$/gmu)].map(([, file, name]) => ({
  file: file!,
  name: name!.trim(),
}))
const missing = named.filter(({ file, name }) => {
  const path = fileURLToPath(new URL(file, root))
  return !existsSync(path) || !readFileSync(path, 'utf8').includes(name)
})
for (const { file, name } of missing)
  process.stderr.write(`docs/threat-model.md names a test that is not there: ${file}: ${name}\n`)
process.stdout.write(`${named.length} tests\n`)
process.exit(named.length > 0 && missing.length === 0 ? 0 : 1)
