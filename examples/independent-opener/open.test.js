import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { openVectors } from './open.js'

const folder = new URL('../../vectors/', import.meta.url)

test('opens the published vectors without Fuin', () => {
  const { number, image } = JSON.parse(readFileSync(new URL('fuin-1.json', folder)))
  const { document, length, sha256 } = image.content
  assert.deepEqual(openVectors(folder), { number: number.content.number, document, length, sha256 })
})

test('imports nothing but built-ins', () => {
  for (const file of ['open.js', 'hpke.js']) {
    const source = readFileSync(new URL(file, import.meta.url), 'utf8')
    for (const [, from] of source.matchAll(/from '([^']+)'/gu)) assert.match(from, /^node:|^\.\/hpke\.js$/u)
  }
})
