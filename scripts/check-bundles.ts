/** Bundles are within their budgets, nothing is in them that no browser needs, and their hashes are listed. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sriProblems } from '../packages/widget/build/integrity.ts'
import { bundleSizes, readBundle } from './bundle-sizes.ts'

const dist = fileURLToPath(new URL('../packages/widget/dist/', import.meta.url))
if (!existsSync(`${dist}sri.json`)) {
  process.stdout.write('Build first: pnpm build\n')
  process.exit(1)
}
const problems: string[] = []
const sizes = await bundleSizes()
const width = Math.max(...sizes.map(({ name }) => name.length))
for (const { name, size, limit } of sizes) {
  const numbers = `${(size / 1000).toFixed(1).padStart(6)} of ${String(limit / 1000).padStart(3)} kB`
  process.stdout.write(`${name.padEnd(width)} ${numbers}\n`)
  if (size > limit) problems.push(`${name} is over its budget`)
}
for (const name of ['cdn/fuin.js', 'cdn-console/console.js', 'hosted/main.js']) {
  const bytes = readBundle(name)
  for (const forbidden of ['node:', 'chunkedOpen', 'age-encryption', 'eval(', 'https://cdn']) {
    if (bytes.includes(forbidden)) problems.push(`${name} holds “${forbidden}”`)
  }
  // One file at first sight: a static import would load a second one, outside the integrity of the script tag.
  if (/^import\b|[;}]import\s*["{*\w]/u.test(bytes.toString())) problems.push(`${name} imports another file`)
}
problems.push(...sriProblems(dist, readFileSync(`${dist}sri.json`, 'utf8')))
for (const sentence of problems) process.stdout.write(`✗ ${sentence}\n`)
process.exit(problems.length === 0 ? 0 : 1)
