/** Builds every package: file by file with tsc, and the widget's bundles for script tags with tsup. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
for (const [folder, ...command] of [
  ['packages/sdk', 'node', '../../scripts/build-package.ts'],
  ['packages/vault-server', 'node', '../../scripts/build-package.ts'],
  ['packages/widget', 'node', '../../scripts/build-package.ts'],
  ['packages/widget', 'tsup', '--silent'],
  ['packages/widget', 'node', 'build/manifest.ts'],
] as const) {
  const done = spawnSync(command[0], command.slice(1), { cwd: `${root}/${folder}`, stdio: 'inherit' })
  if (done.status !== 0) process.exit(1)
}
