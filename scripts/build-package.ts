/**
 * Builds the package in the working folder with tsc: `dist` matches `src` file by file, so that what is published can
 * be compared with what is here.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

const config = {
  extends: './tsconfig.json',
  compilerOptions: {
    noEmit: false,
    outDir: 'dist',
    rootDir: 'src',
    declaration: true,
    customConditions: [],
    isolatedDeclarations: false,
  },
  include: ['src'],
  exclude: ['src/**/*.test.ts', 'src/hosted/**'],
}
rmSync('dist', { recursive: true, force: true })
writeFileSync('tsconfig.build.json', JSON.stringify(config))
const done = spawnSync('tsc', ['-p', 'tsconfig.build.json'], { stdio: 'inherit' })
rmSync('tsconfig.build.json')
if (done.status !== 0) process.exit(1)
const { bin = {} } = JSON.parse(readFileSync('package.json', 'utf8')) as { bin?: Record<string, string> }
for (const path of Object.values(bin)) if (existsSync(path)) chmodSync(path, 0o755)
