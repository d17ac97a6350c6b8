// The two commands of the README: `npm run demo` and `npm test`. Runs on any Node from 20 on with nothing installed:
// brings the pinned pnpm, the dependencies and the pinned Node 24, and hands over to them.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const cache = join(root, '.cache')
/** Exact, so that everybody installs with the same one. */
const PNPM = 'pnpm@12.21.0'
const bin = join(root, 'node_modules', '.bin')
const node = join(bin, process.platform === 'win32' ? 'node.cmd' : 'node')
const [task, ...rest] = process.argv.slice(2)

mkdirSync(cache, { recursive: true })
install()
const env = {
  ...process.env,
  PATH: `${bin}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`,
}
if (task === 'test') hand([join(root, 'scripts/verify.ts'), ...rest])
else if (task === 'demo') {
  build()
  hand(['--conditions=source', join(root, 'examples/payroll/src/demo.ts'), ...rest])
} else stop('Use npm run demo or npm test.')

/** Installs when the lockfile is not the one that was installed last. */
function install() {
  const stamp = join(cache, 'installed')
  const wanted = digest([join(root, 'pnpm-lock.yaml')])
  if (existsSync(node) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.log('Installing what this project needs (first time only, about a minute) …')
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx'
  const done = spawnSync(npx, ['--yes', PNPM, 'install', '--frozen-lockfile', '--reporter=append-only'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  })
  if (done.status !== 0) {
    stop(
      `${done.stdout ?? ''}\n${done.stderr ?? ''}\nThe installation failed: is the npm registry within reach, and is there room on the disk?`,
    )
  }
  writeFileSync(stamp, wanted)
}

/** Builds the collection page when its sources have changed. */
function build() {
  const stamp = join(cache, 'built')
  const wanted = digest([
    ...files(join(root, 'packages/widget/src')),
    ...files(join(root, 'packages/sdk/src')),
    join(root, 'packages/widget/tsup.config.ts'),
  ])
  const page = join(root, 'packages/widget/dist/hosted/main.js')
  if (existsSync(page) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.log('Building the collection page …')
  const done = spawnSync(node, [join(root, 'node_modules/tsup/dist/cli-default.js'), '--silent'], {
    cwd: join(root, 'packages/widget'),
    env,
    encoding: 'utf8',
  })
  if (done.status !== 0) stop(`${done.stdout ?? ''}\n${done.stderr ?? ''}\nThe build failed.`)
  writeFileSync(stamp, wanted)
}

function hand(parameters) {
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...parameters], {
    cwd: root,
    env,
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)))
}

function files(folder) {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? files(path) : /\.test\.ts$/u.test(name) ? [] : [path]
  })
}

function digest(paths) {
  const hash = createHash('sha256')
  for (const path of paths.sort()) hash.update(path.slice(root.length)).update(readFileSync(path))
  return hash.digest('hex')
}

function stop(message) {
  console.error(message)
  process.exit(1)
}
