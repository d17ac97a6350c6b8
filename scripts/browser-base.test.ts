/**
 * The page must work in Chrome 111, Safari 16.4 and Firefox 128. What came later may be used only where something
 * stands in for it, and is written down here with what stands in.
 */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

interface Feature {
  name: string
  /** Versions with which it came (MDN browser-compat-data). */
  since: string
  pattern: RegExp
  /** What happens without it; absent where nothing stands in and so nobody may use it. */
  fallback?: string
}

const NEWER: readonly Feature[] = [
  {
    name: ':state()',
    since: 'Chrome 125, Safari 17.4, Firefox 126',
    pattern: /:state\(/u,
    fallback: 'only the colour of a border is missing; words and aria-invalid say the same',
  },
  {
    name: 'ElementInternals.states',
    since: 'Chrome 125 with these names, Safari 17.4, Firefox 126',
    pattern: /\.states\b/u,
    fallback: 'custom-state.ts goes without',
  },
  {
    name: 'alternative text in content',
    since: 'Safari 17.4, Firefox 128',
    pattern: /content: '[^']+' \/ ''/u,
    fallback: 'the same declaration without it stands before',
  },
  {
    name: 'text-wrap: balance, pretty',
    since: 'Chrome 114 and 117, Safari 17.5 and 26, Firefox 121',
    pattern: /text-wrap:/u,
    fallback: 'lines break where they are full',
  },
  {
    name: 'word-break: auto-phrase',
    since: 'Chrome 119',
    pattern: /auto-phrase/u,
    fallback: 'Japanese breaks between any two characters',
  },
  {
    name: 'BarcodeDetector',
    since: 'Chrome 83 on Android and macOS',
    pattern: /BarcodeDetector/u,
    fallback: 'read-code.ts loads a library',
  },
  {
    name: "imageOrientation: 'from-image'",
    since: 'Chrome 112',
    pattern: /imageOrientation/u,
    fallback: 'prepare.ts asks again without it',
  },
  {
    name: 'light-dark()',
    since: 'Chrome 123, Safari 17.5',
    pattern: /light-dark\(/u,
    fallback: 'tokens.ts and page.css ask first, and keep to light',
  },
  { name: 'AbortSignal.any', since: 'Chrome 116, Safari 17.4', pattern: /AbortSignal\.any/u },
  { name: 'Promise.withResolvers', since: 'Chrome 119, Safari 17.4', pattern: /withResolvers/u },
  { name: 'Promise.try', since: 'Chrome 128, Safari 18.2, Firefox 134', pattern: /Promise\.try/u },
  { name: 'Array.fromAsync', since: 'Chrome 121', pattern: /fromAsync/u },
  { name: 'groupBy', since: 'Chrome 117, Safari 17.4', pattern: /\b(?:Object|Map)\.groupBy/u },
  {
    name: 'base64 and hex of Uint8Array',
    since: 'Chrome 140, Safari 18.2, Firefox 133',
    pattern: /\b(?:toBase64|fromBase64|toHex|fromHex|setFromBase64)\(/u,
  },
  {
    name: 'set operations',
    since: 'Chrome 122, Safari 17',
    pattern: /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference|intersection|difference)\(/u,
  },
  { name: 'v flag', since: 'Chrome 112, Safari 17', pattern: /\/[dgimsy]*v[dgimsy]*[.,;)](?!ts\b)/u },
  { name: 'URL.parse, URL.canParse', since: 'Chrome 120, Safari 17', pattern: /URL\.(?:parse|canParse)/u },
  {
    name: 'ArrayBuffer.transfer',
    since: 'Chrome 114, Safari 17.4',
    pattern: /\.transfer(?:ToFixedLength)?\(/u,
  },
  { name: 'checkVisibility', since: 'Safari 17.4', pattern: /checkVisibility/u },
  { name: 'requestIdleCallback', since: 'no Safari', pattern: /requestIdleCallback/u },
  { name: 'scheduler', since: 'no Safari', pattern: /scheduler\./u },
  { name: 'popover', since: 'Chrome 114, Safari 17', pattern: /popover|togglePopover/iu },
  { name: 'aria element reflection', since: 'Chrome 135, Firefox 136', pattern: /aria\w+Elements?\b/u },
  { name: ':user-invalid', since: 'Chrome 119, Safari 16.5', pattern: /:user-(?:in)?valid/u },
  { name: 'CSS nesting', since: 'Chrome 112 to 120, Safari 16.5', pattern: /^\s+&[\s:.[>]/mu },
  { name: 'subgrid', since: 'Chrome 117', pattern: /subgrid/u },
  { name: 'field-sizing', since: 'Chrome 123, Safari 26', pattern: /field-sizing/u },
  { name: '@starting-style, @scope', since: 'Chrome 117 and 118', pattern: /@starting-style|@scope\b/u },
]

const root = fileURLToPath(new URL('..', import.meta.url))
const files = globSync(
  [
    'packages/widget/src/**/*.{ts,css,html}',
    'packages/sdk/src/{errors,index,page}.ts',
    'packages/sdk/src/{seal,hpke,primitives,request,format,my-number,api}/**/*.ts',
  ],
  { cwd: root, exclude: ['**/*.test.ts'] },
).map(file => ({ file, text: withoutComments(readFileSync(join(root, file), 'utf8')) }))

for (const { name, since, pattern, fallback } of NEWER) {
  const users = files.filter(({ text }) => pattern.test(text)).map(({ file }) => file)
  if (fallback === undefined) {
    test(`${name} (${since}) is not used`, () => {
      assert.deepEqual(users, [], 'Give it a stand-in and describe it in browser-base.test.ts.')
    })
  } else {
    test(`${name} (${since}): ${fallback}`, () => {
      assert.notDeepEqual(users, [], 'Nobody uses it any more: take it off this list.')
    })
  }
}

test('every text for the eyes only stands there once more without its alternative', () => {
  const alone = files.flatMap(({ file, text }) =>
    [...text.matchAll(/content: ('[^']+') \/ ''/gu)]
      .filter(({ 1: content, index }) => !text.slice(0, index).trimEnd().endsWith(`content: ${content};`))
      .map(([found]) => `${file}: ${found}`),
  )
  assert.deepEqual(alone, [])
})

test('the files that were looked at are there', () => assert.ok(files.length > 80, `${files.length} files`))

function withoutComments(text: string): string {
  return text.replace(/\/\*.*?\*\//gsu, '').replace(/^\s*\/\/.*$/gmu, '')
}
