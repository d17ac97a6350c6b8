import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

/** Code that compares what somebody brings with what a secret is kept as. */
const ROOTS = ['../src', '../../sdk/src']
/** Names of secrets, of their hashes and of proofs; `hash` alone is also a step of the tree, which is public. */
const SECRET =
  /(secret|token|password|passcode|authKey|authHash|proof(?!s)|mac\b|hmac|signature|submitHash|viewHash|gateHash|tokenHash|secretHash)/iu
/** Of a secret, and none itself: lengths, kinds, presence, codes of results. */
const HARMLESS = /\.(length|kind|type|size|state|name)\b|typeof |[!=]==? (null|undefined|'|true|false)/u
/** Looked at by hand, with the reason. */
const LOOKED_AT = new Set([
  // The id of a public key, in a public note.
  'if (Buffer.compare(signature.subarray(0, 4), keyId(verifier)) !== 0) continue',
])

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return files(path)
    return path.endsWith('.ts') && !path.endsWith('.test.ts') ? [path] : []
  })
}

/** Comparisons that take longer the more of a secret is right. */
export function suspects(text: string): string[] {
  return text
    .split('\n')
    .filter(line => !/^\s*(\/\/|\*|\/\*)/u.test(line))
    .filter(line =>
      [
        ...line.matchAll(
          /([\w.?!()[\]']+)\s*(?:[!=]==)\s*([\w.?!()[\]']+)|([\w.?!]+)\.equals\(([^)]*)\)|Buffer\.compare\(([^)]*)\)/gu,
        ),
      ].some(([found]) => SECRET.test(found) && !HARMLESS.test(found)),
    )
    .map(line => line.trim())
    .filter(line => !LOOKED_AT.has(line))
}

describe('secrets', () => {
  it('are compared in constant time: nowhere with === or equals', () => {
    const found = ROOTS.map(root => fileURLToPath(new URL(root, import.meta.url))).flatMap(root =>
      files(root).flatMap(path =>
        suspects(readFileSync(path, 'utf8')).map(line => `${relative(root, path)}: ${line}`),
      ),
    )
    expect(found).toEqual([])
  })

  it('would be found', () => {
    expect(suspects('if (token === row.token) return')).toHaveLength(1)
    expect(suspects('return row.secretHash.equals(sha256(secret))')).toHaveLength(1)
    expect(suspects('if (Buffer.compare(authHash, given) === 0) return')).toHaveLength(1)
    expect(suspects('if (token === null || token.length !== 32) return')).toHaveLength(0)
    expect(suspects('timingSafeEqual(hash, request.submitHash)')).toHaveLength(0)
  })
})
