/** Writes the tables of docs/elements from what the elements' sources document. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { elementsManifest } from '../packages/widget/build/manifest.ts'
import type { Declaration, Described, Member } from '../packages/widget/build/manifest-types.ts'

const folder = fileURLToPath(new URL('../docs/elements/', import.meta.url))
const START = '<!-- tables: node scripts/element-docs.ts -->'
const END = '<!-- end of tables -->'

/** Elements that have a page. */
export function pages(): string[] {
  return readdirSync(folder)
    .filter(name => name.startsWith('fuin-'))
    .map(name => name.slice(0, -3))
}

/** The page of an element as it is, and with tables of today. */
export async function pageOf(element: Declaration): Promise<{ now: string; fresh: string }> {
  const now = readFileSync(`${folder}${element.tagName}.md`, 'utf8')
  const [before, rest = ''] = now.split(START)
  const after = rest.split(END)[1] ?? ''
  const text = `${before}${START}\n\n${tables(element)}\n\n${END}${after}`
  const fresh = await format(text, { ...(await resolveConfig(folder + 'x.md')), parser: 'markdown' })
  return { now, fresh }
}

function tables(element: Declaration): string {
  const { members = [] } = element
  const attributes = (element.attributes ?? []).map(row => [row.name, row.type?.text ?? 'string', row])
  const fields = members.filter(({ kind, attribute }) => kind === 'field' && attribute === undefined)
  return [
    table('Attributes', ['attribute', 'type', 'what'], attributes as Row[]),
    table(
      'Properties',
      ['property', 'type', 'what'],
      fields.map(row => [row.name, row.type?.text ?? '', row]),
    ),
    table(
      'Methods',
      ['method', 'gives', 'what'],
      members.filter(({ kind }) => kind === 'method').map(methodRow),
    ),
    table('Events', ['event', 'type', 'what'], rows(element.events)),
    table('Parts', ['part', '', 'what'], rows(element.cssParts)),
    table('States', ['state', '', 'what'], rows(element.cssStates)),
    table('Custom properties', ['property', '', 'what'], rows(element.cssProperties)),
  ]
    .filter(text => text !== '')
    .join('\n\n')
}

type Row = [string, string, Described]

function rows(list: Described[] = []): Row[] {
  return list.map(row => [row.name, row.type?.text ?? '', row])
}

function methodRow(method: Member): Row {
  const parameters = (method.parameters ?? []).map(({ name }) => name).join(', ')
  return [`${method.name}(${parameters})`, method.return?.type?.text ?? '', method]
}

function table(title: string, head: string[], list: Row[]): string {
  if (list.length === 0) return ''
  const typed = list.some(([, type]) => type !== '')
  const line = (cells: string[]): string => `| ${(typed ? cells : [cells[0]!, cells[2]!]).join(' | ')} |`
  const body = list.map(([name, type, { description = '' }]) => {
    const what = description.replaceAll('|', '\\|').replaceAll(/\s+/gu, ' ')
    return line([
      `\`${name}\``,
      type === '' ? '' : `\`${type.replaceAll(/\s+/gu, ' ').replaceAll('|', '\\|')}\``,
      what,
    ])
  })
  return `### ${title}\n\n${[line(head), line(['---', '---', '---']), ...body].join('\n')}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { declarations } of elementsManifest().modules) {
    const { fresh } = await pageOf(declarations[0]!)
    writeFileSync(`${folder}${declarations[0]!.tagName}.md`, fresh)
  }
}
