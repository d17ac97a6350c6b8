/** Writes `dist/custom-elements.json`: what the public elements offer, read from their sources. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as library from '@custom-elements-manifest/analyzer'
import type typescript from 'typescript'
import type { Declaration, Manifest } from './manifest-types.ts'

// Its declarations lack what its documentation tells to call.
const { create, ts } = library as unknown as {
  create: (input: { modules: object[]; plugins: object[] }) => Manifest
  ts: typeof typescript
}
const lit: string = '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js'
const { litPlugin } = (await import(lit)) as { litPlugin: () => object[] }

const widget = fileURLToPath(new URL('..', import.meta.url))
/** Elements that only others use. */
const INTERNAL: readonly string[] = ['fuin-help', 'fuin-sign-in', 'fuin-visit']

/** The manifest of every element that a file of `define/` registers and that hosts may use. */
export function elementsManifest(): Manifest {
  const files = readdirSync(join(widget, 'src'), { recursive: true, encoding: 'utf8' })
  const sources = files.filter(name => name.endsWith('.ts')).map(name => `src/${name}`)
  const modules = sources.map(name =>
    ts.createSourceFile(name, readFileSync(join(widget, name), 'utf8'), ts.ScriptTarget.ES2022, true),
  )
  const { modules: found } = create({ modules, plugins: litPlugin() })
  const tags = new Map(
    sources
      .filter(name => name.startsWith('src/define/'))
      .flatMap(name => [
        ...readFileSync(join(widget, name), 'utf8').matchAll(/register\('([\w-]+)', (\w+)\)/gu),
      ])
      .map(([, tag, name]) => [name!, tag!]),
  )
  const elements = found.flatMap(({ path, declarations }) =>
    declarations
      .filter(({ name }) => tags.has(name) && !INTERNAL.includes(tags.get(name)!))
      .map(declaration => ({ path, declaration: published(declaration, tags.get(declaration.name)!) })),
  )
  elements.sort((a, b) => a.declaration.tagName.localeCompare(b.declaration.tagName))
  return {
    schemaVersion: '1.0.0',
    readme: '',
    modules: elements.map(({ path, declaration }) => {
      const built = path.replace('src/', 'dist/').replace(/[.]ts$/u, '.js')
      const { name, tagName } = declaration
      const reference = { name, module: built }
      return {
        kind: 'javascript-module',
        path: built,
        declarations: [declaration],
        exports: [
          { kind: 'js', name, declaration: reference },
          { kind: 'custom-element-definition', name: tagName, declaration: reference },
        ],
      }
    }),
  }
}

/** A declaration without what only the element itself uses. */
function published(declaration: Declaration, tagName: string): Declaration & { tagName: string } {
  const { members = [], attributes = [], ...rest } = declaration
  const own = members.filter(({ name, privacy, static: isStatic }) => {
    const hidden = privacy === 'private' || privacy === 'protected' || name.startsWith('#')
    return !hidden && isStatic !== true && !PLUMBING.has(name)
  })
  // What Lit watches for drawing only is no attribute, though the analyzer takes it for one.
  const inner = new Set(members.filter(({ privacy }) => privacy === 'private').map(({ name }) => name))
  const offered = attributes.filter(({ fieldName }) => fieldName === undefined || !inner.has(fieldName))
  return { ...rest, tagName, customElement: true, attributes: offered, members: own }
}

/** Called by the browser or by Lit, never by a host. */
const PLUMBING: ReadonlySet<string> = new Set([
  'connectedCallback',
  'disconnectedCallback',
  'firstUpdated',
  'formDisabledCallback',
  'formResetCallback',
  'render',
  'updated',
  'willUpdate',
])

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(join(widget, 'dist'), { recursive: true })
  writeFileSync(join(widget, 'dist/custom-elements.json'), `${JSON.stringify(elementsManifest(), null, 2)}\n`)
}
