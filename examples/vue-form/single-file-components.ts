import { readFileSync } from 'node:fs'
import type { Plugin } from 'esbuild'
import { compileScript, compileTemplate, parse } from 'vue/compiler-sfc'

/** What `@vitejs/plugin-vue` does with `template: { compilerOptions: { isCustomElement } }`, for esbuild. */
export const singleFileComponents: Plugin = {
  name: 'single-file-components',
  setup(build) {
    build.onLoad({ filter: /\.vue$/ }, ({ path }) => ({
      contents: compiled(readFileSync(path, 'utf8'), path),
      loader: 'ts',
    }))
  },
}

/** Compiled now: a compiler in the page would need `unsafe-eval`. */
export function compiled(source: string, path: string): string {
  const { descriptor, errors } = parse(source, { filename: path })
  const script = compileScript(descriptor, { id: path, genDefaultAs: 'component' })
  const template = compileTemplate({
    id: path,
    filename: path,
    source: descriptor.template?.content ?? '',
    compilerOptions: {
      isCustomElement: tag => tag.startsWith('fuin-'),
      bindingMetadata: script.bindings ?? {},
      expressionPlugins: ['typescript'],
    },
  })
  const problems = [...errors, ...template.errors]
  if (problems.length > 0) throw new Error(problems.join('\n'))
  return `${script.content}\n${template.code}\nexport default { ...component, render }\n`
}
