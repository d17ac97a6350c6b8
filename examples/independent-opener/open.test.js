import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { openVectors } from './open.js'
import { openRequests, passcodeKey, readRequests } from './requests.js'

const folder = new URL('../../vectors/', import.meta.url)

test('opens the published vectors without Fuin', () => {
  const { number, image } = JSON.parse(readFileSync(new URL('fuin-1.json', folder)))
  const { document, length, sha256 } = image.content
  assert.deepEqual(openVectors(folder), { number: number.content.number, document, length, sha256 })
})

test('opens what else a request can be without Fuin', () => {
  const vectors = readRequests(folder)
  const { passcode, household, returned, statement, poster, host, account, amendment } = vectors
  const key = passcodeKey(passcode.passcode, passcode.request).toString('base64url')
  assert.deepEqual(openRequests(vectors), {
    passcode: {
      kept: { generation: 1, key, text: passcode.passcode },
      number: passcode.number.content,
    },
    household: { person: household.person.content, number: household.number.content },
    spouse: { person: household.spouse.person.content, number: household.spouse.number.content },
    returned: { message: returned.content, number: returned.number.content },
    statement: statement.content,
    poster: { person: poster.person.content, number: poster.number.content },
    host: host.number.content,
    account: {
      authKey: Buffer.from(account.authKey, 'base64url'),
      A: Buffer.from(account.accountSecret, 'base64url'),
      L: Buffer.from(account.link.secret, 'base64url'),
    },
    amendment: { content: amendment.content, words: amendment.words },
  })
})

test('opens none of it once a byte is another', () => {
  const sealed = [
    ['passcode', 'manifest', 'box'],
    ['passcode', 'number', 'envelope'],
    ['passcode', 'box'],
    ['household', 'person', 'envelope'],
    ['household', 'number', 'envelope'],
    ['household', 'spouse', 'number', 'envelope'],
    ['returned', 'box'],
    ['returned', 'number', 'envelope'],
    ['statement', 'box'],
    ['poster', 'manifest', 'box'],
    ['poster', 'person', 'envelope'],
    ['poster', 'number', 'envelope'],
    ['host', 'manifest', 'box'],
    ['host', 'number', 'envelope'],
    ['account', 'box'],
    ['account', 'link', 'box'],
    ['amendment', 'jws'],
    ['keyring', 'linkRoot'],
    ['keyring', 'wrapRoot'],
  ]
  for (const path of sealed) {
    const vectors = readRequests(folder)
    const last = path.at(-1)
    const holder = path.slice(0, -1).reduce((part, name) => part[name], vectors)
    holder[last] = flipped(holder[last])
    assert.throws(() => openRequests(vectors), path.join('.'))
  }
})

/** One character in the middle is another; the text stays base64url, and an envelope stays JSON. */
function flipped(text) {
  const at = Math.floor(text.length / 2)
  return text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1)
}

test('imports nothing but built-ins', () => {
  for (const file of ['open.js', 'hpke.js', 'requests.js']) {
    const source = readFileSync(new URL(file, import.meta.url), 'utf8')
    for (const [, from] of source.matchAll(/from '([^']+)'/gu))
      assert.match(from, /^node:|^\.\/(?:hpke|open)\.js$/u)
  }
})
