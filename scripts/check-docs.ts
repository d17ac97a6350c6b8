/**
 * Every `ts`, `tsx` and `vue` block in the documents and every example in a public docstring compiles against the sources, so that
 * nobody copies something that does not work. Every picture that a document shows is there.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compiled } from '../examples/vue-form/single-file-components.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
/** Examples are compiled inside the package that they import. */
const FOLDERS = ['packages/sdk/.docs-check', 'packages/widget/.docs-check'].map(path => join(root, path))
const [sdk, widget] = FOLDERS as [string, string]
const DOCUMENTS = ['README.md', ...markdown(join(root, 'docs'))]
const SOURCES = ['packages/sdk/src', 'packages/widget/src']
/** What an example may take for granted: globals, which its own declarations hide. */
const PRELUDE = `
declare const app: import('express').Express
declare const fuin: import('@fuin/sdk/node').Fuin
declare const staff: import('@fuin/sdk/node').Staff
declare const organization: import('@fuin/sdk/node').Organization
declare const queue: { add(event: unknown): void }
declare const setupToken: string
declare const logKey: string
declare const request: Request
declare const password: string
declare const token: string
declare const secret: string
declare const employees: import('@fuin/sdk/node').NewSubject[]
declare const people: import('@fuin/sdk/node').NewSubject[]
declare const returnedMail: string
declare const typed: string
declare const bytes: Uint8Array
declare const purposes: string[]
declare const notice: { on: string; words: string }
declare const record: { basis: string[]; note?: string }
declare const onProgress: (done: number, total: number) => void
declare const subject: string
declare const item: string
declare const images: { document: string; sides: ('front' | 'back')[] }[]
declare function sms(to: string, text: string): Promise<void>
declare function mail(to: string, subject: string, text: string): Promise<void>
declare function print(text: string): void
declare function show(text: unknown): void
declare function printSlip(text: string): void
declare function userOf(request: Request): { companyId: string; number: string; id: string; hr: boolean }
declare namespace Express {
  interface Request {
    user: { companyId: string; number: string; checkedAt: string; id: string; hr: boolean }
  }
}
`

for (const folder of FOLDERS) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
}
writeFileSync(join(sdk, 'prelude.d.ts'), PRELUDE)
let count = 0
let broken = 0
for (const document of DOCUMENTS) {
  const text = readFileSync(join(root, document), 'utf8')
  blocks(text, document)
  pictures(text, document)
}
for (const source of SOURCES.flatMap(path => typescript(join(root, path)))) {
  const comments = readFileSync(join(root, source), 'utf8').matchAll(/\/\*\*[\s\S]*?\*\//gu)
  for (const [comment] of comments) blocks(comment.replace(/^ *\* ?/gmu, ''), source)
}
const failed = FOLDERS.filter(folder => {
  const compilerOptions = {
    noUnusedLocals: false,
    noUnusedParameters: false,
    erasableSyntaxOnly: false,
    jsx: 'react-jsx',
  }
  const config = { extends: '../../../tsconfig/test.json', compilerOptions, include: ['*.ts', '*.tsx'] }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
  const done = spawnSync('tsc', ['-p', folder], { encoding: 'utf8', cwd: root })
  process.stdout.write(done.stdout)
  rmSync(folder, { recursive: true, force: true })
  return done.status !== 0
})
process.stdout.write(`${count} examples\n`)
process.exit(failed.length === 0 && broken === 0 && count > 0 ? 0 : 1)

function blocks(text: string, from: string): void {
  for (const [, language, code] of text.matchAll(/^```(tsx?|vue)\n([\s\S]*?)^```/gmu)) {
    const number = count++
    if (language === 'vue') {
      compileComponent(code!, from)
      continue
    }
    const folder = code!.includes('@fuin/widget') ? widget : sdk
    writeFileSync(join(folder, `example-${number}.${language}`), `// ${from}\n${code}\nexport {}\n`)
  }
}

/** What the manuals show is made by a script: a picture with another name would be missed by nobody but the reader. */
function pictures(text: string, from: string): void {
  for (const [, markdown, tag] of text.matchAll(/\]\(([^)\s]+\.(?:webp|png|jpe?g|svg))\)|src="([^"]+)"/gu)) {
    const path = markdown ?? tag!
    if (/^(?:https?:|\/)/u.test(path) || path.endsWith('.js')) continue
    if (existsSync(join(root, dirname(from), path))) continue
    broken++
    process.stdout.write(`${from}: no picture ${path}\n`)
  }
}

/** Its script and template become code; the types in a template are not checked. */
function compileComponent(code: string, from: string): void {
  try {
    compiled(code, from)
  } catch (error) {
    broken++
    process.stdout.write(`${from}: ${String(error)}\n`)
  }
}

function markdown(path: string): string[] {
  return walk(path).filter(file => file.endsWith('.md') && !file.includes('/api/'))
}

function typescript(path: string): string[] {
  return walk(path).filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts'))
}

function walk(path: string): string[] {
  return readdirSync(path).flatMap(name => {
    const child = join(path, name)
    return statSync(child).isDirectory() ? walk(child) : [relative(root, child)]
  })
}
