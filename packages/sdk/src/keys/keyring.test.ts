import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf } from '../../test/support/code-of.ts'
import { newId } from '../format/ids.ts'
import { Keyring, loadKeyring } from './keyring.ts'
import { createKeyring, newKeyringData, openKeyring } from './keyring-file.ts'

const PASSPHRASE = 'correct horse battery'
const FAST = { workFactor: 10 }
const organization = newId('org')
const content = {
  organization,
  vault: { url: 'https://vault.example', logKey: 'vault.example/x+00000000+AQ' },
  acceptNoEscrow: '佐藤 一郎',
}
let dir: string
let path: string
let keyring: Keyring

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'fuin-keys-'))
  path = join(dir, 'keyring.age')
  keyring = await createKeyring(path, PASSPHRASE, content, FAST)
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

describe('a keyring file', () => {
  it('opens again with its passphrase, and is complete or absent', async () => {
    const again = await openKeyring(path, PASSPHRASE)
    expect(again.summary()).toEqual(keyring.summary())
    expect([...(await again.privateKeys()).keys()]).toEqual([keyring.recipient.kid])
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readdirSync(dir)).toEqual(['keyring.age'])
  })

  it('refuses another passphrase, damage and other files', async () => {
    expect(await codeOf(openKeyring(path, 'correct horse batterie'))).toBe('passphrase_wrong')
    const file = readFileSync(path)
    for (const at of [30, file.length - 20, Math.floor(file.length / 2)]) {
      const damaged = Buffer.from(file)
      damaged[at]! ^= 1
      writeFileSync(join(dir, 'damaged'), damaged)
      expect(await codeOf(openKeyring(join(dir, 'damaged'), PASSPHRASE))).toMatch(
        /^(keyring_invalid|passphrase_wrong)$/u,
      )
    }
    writeFileSync(join(dir, 'damaged'), file.subarray(0, file.length - 30))
    expect(await codeOf(openKeyring(join(dir, 'damaged'), PASSPHRASE))).toBe('keyring_invalid')
    writeFileSync(join(dir, 'damaged'), 'hello')
    expect(await codeOf(openKeyring(join(dir, 'damaged'), PASSPHRASE))).toBe('keyring_invalid')
    expect(await codeOf(openKeyring(join(dir, 'none'), PASSPHRASE))).toBe('keyring_invalid')
  })

  it('never replaces a file, and wants a passphrase and a name', async () => {
    const before = readFileSync(path)
    expect(await codeOf(createKeyring(path, PASSPHRASE, content, FAST))).toBe('input_invalid')
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(await codeOf(createKeyring(join(dir, 'new'), 'short', content, FAST))).toBe('input_invalid')
    const unnamed = { ...content, acceptNoEscrow: ' ' }
    expect(await codeOf(createKeyring(join(dir, 'new'), PASSPHRASE, unnamed, FAST))).toBe('input_invalid')
    expect(await codeOf(createKeyring(join(dir, 'no', 'where'), PASSPHRASE, content, FAST))).toBe('ENOENT')
  })

  it('is an age file that names scrypt', () => {
    expect(execFileSync('head', ['-c', '40', path]).toString()).toMatch(
      /^age-encryption\.org\/v1\n-> scrypt /u,
    )
  })
})

describe('a keyring in memory', () => {
  it('prints no secret', async () => {
    const data = await newKeyringData(content)
    const text = JSON.stringify(data)
    const opened = await Keyring.parse(text)
    const secrets = [
      data.privateKeys[0]!.seed,
      data.linkRoots[0]!.key,
      data.wrapRoot,
      data.boxKeys[0]!.key,
      data.tagKey,
      data.signing.jwk.d,
    ]
    const printed = [
      String(opened),
      `${opened}`,
      JSON.stringify({ opened }),
      inspect(opened, { depth: 9, showHidden: true }),
      inspect({ a: [opened] }, { depth: 9 }),
      JSON.stringify(opened.summary()),
    ].join('\n')
    for (const secret of secrets) expect(printed).not.toContain(secret)
    expect(printed).toContain(opened.fingerprint)
  })

  it('refuses what is no keyring, and the keyring of another organization', async () => {
    const data = await newKeyringData(content)
    const broken = [
      '',
      '{}',
      'null',
      JSON.stringify({ ...data, v: 2 }),
      JSON.stringify({ ...data, privateKeys: [] }),
      JSON.stringify({ ...data, tagKey: 'short' }),
      JSON.stringify({ ...data, signing: {} }),
      JSON.stringify({ ...data, organization: 'acme' }),
    ]
    for (const text of broken) expect(await codeOf(Keyring.parse(text))).toBe('keyring_invalid')
    expect(await codeOf(loadKeyring(() => keyring, newId('org')))).toBe('keyring_invalid')
    expect(await loadKeyring({ load: () => Promise.resolve(keyring) }, organization)).toBe(keyring)
  })
})

describe('boxes', () => {
  it('open only in their own place', async () => {
    const [id, other] = [newId('sub'), newId('sub')]
    const box = await keyring.sealBox('label', id, { name: '見本 花子' })
    expect(box).toMatch(/^b1\.[\w-]{8}\.[\w-]+$/u)
    expect(await keyring.openBox('label', id, box)).toEqual({ name: '見本 花子' })
    expect(await codeOf(keyring.openBox('label', other, box))).toBe('context_mismatch')
    expect(await codeOf(keyring.openBox('note', id, box))).toBe('context_mismatch')
    expect(await codeOf(keyring.openBox('label', id, `${box.slice(0, -2)}AA`))).toBe('context_mismatch')
    expect(await codeOf(keyring.openBox('label', id, box.replace('b1.', 'b2.')))).toBe('context_mismatch')
    expect(await codeOf(keyring.openBox('label', id, 'b1.nobody00.AAAA'))).toBe('key_unknown')
    const elsewhere = await Keyring.parse(JSON.stringify(await newKeyringData(content)))
    expect(await codeOf(elsewhere.openBox('label', id, box))).toBe('key_unknown')
  })
})

describe('tags', () => {
  it('are the same for one id, and tell nothing without the key', async () => {
    const [one, again, two] = await Promise.all(['E-1', 'E-1', 'E-2'].map(id => keyring.subjectTag(id)))
    expect(one).toBe(again)
    expect(one).not.toBe(two)
    expect(one).toMatch(/^[\w-]{43}$/u)
    expect(await keyring.actorId('E-1')).toMatch(/^act_[0-9a-z]{26}$/u)
    expect(await keyring.actorId('E-1')).toBe(await keyring.actorId('E-1'))
    const elsewhere = await Keyring.parse(JSON.stringify(await newKeyringData(content)))
    expect(await elsewhere.subjectTag('E-1')).not.toBe(one)
  })
})
