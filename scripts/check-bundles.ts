/** Bundles are within their budgets, and nothing is in them that no browser needs. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bundleSizes, readBundle } from './bundle-sizes.ts'

if (!existsSync(fileURLToPath(new URL('../packages/widget/dist/hosted/main.js', import.meta.url)))) {
  process.stdout.write('Build first: pnpm build\n')
  process.exit(1)
}
const problems: string[] = []
for (const { name, size, limit } of await bundleSizes()) {
  process.stdout.write(`${name}: ${(size / 1000).toFixed(1)} kB of ${limit / 1000} kB\n`)
  if (size > limit) problems.push(`${name} is over its budget`)
}
for (const name of ['cdn/fuin.js', 'hosted/main.js']) {
  const bytes = readBundle(name)
  for (const forbidden of ['node:', 'chunkedOpen', 'age-encryption', 'eval(', 'https://cdn']) {
    if (bytes.includes(forbidden)) problems.push(`${name} holds “${forbidden}”`)
  }
}
for (const sentence of problems) process.stdout.write(`✗ ${sentence}\n`)
process.exit(problems.length === 0 ? 0 : 1)
