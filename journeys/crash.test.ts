import { createHash, randomBytes } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId, parseMyNumber, sealImage, sealNumber } from '@fuin/sdk'
import type { Entry, LogPage, Receipt, Releases } from '@fuin/sdk/api'
import { leafHash, openCheckpoint, verifyInclusion } from '@fuin/sdk/log'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scene, type Scene } from '../packages/sdk/test/support/people.ts'
import { DATABASES, openDatabase, type TestDatabase } from './support/databases.ts'
import { removeData, startVaultProcess, type VaultProcess } from './support/vault.ts'

/** The vault by hand, so that every confirmed answer can be held against what is there after a crash. */
class Client {
  readonly vault: VaultProcess
  readonly organization: string = newId('org')
  key = ''
  logKey = ''
  readonly actor: string = `${newId('act')}; permissions="request review reveal erase audit"`

  constructor(vault: VaultProcess) {
    this.vault = vault
  }

  async setUp(): Promise<void> {
    const body = {
      id: this.organization,
      allowedOrigins: [],
      apiKey: { name: 'host', scopes: ['vouch', 'read', 'manage'] },
    }
    const created = await this.call<{ apiKey: { secret: string }; logKey: string }>(
      'POST',
      '',
      body,
      `Bearer ${this.vault.setupToken}`,
    )
    this.key = `Bearer ${created.apiKey.secret}`
    this.logKey = created.logKey
  }

  async call<T>(method: string, path: string, body?: object, authorization: string = this.key): Promise<T> {
    const base = path === '' ? '/v1/organizations' : `/v1/organizations/${this.organization}${path}`
    const bytes = body instanceof Uint8Array
    const response = await fetch(this.vault.url + base, {
      method,
      headers: {
        authorization,
        ...(authorization.startsWith('Bearer fuin_') ? { 'fuin-actor': this.actor } : {}),
        ...(body === undefined
          ? {}
          : { 'content-type': bytes ? 'application/octet-stream' : 'application/json' }),
      },
      ...(body === undefined
        ? {}
        : { body: bytes ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${response.status} ${text}`)
    return (text === '' ? undefined : JSON.parse(text)) as T
  }

  /** Asks one person of a scene. Safe to repeat. */
  async ask({ manifest, keys, box, subject }: Scene): Promise<void> {
    const tag = createHash('sha256').update(subject).digest('base64url')
    await this.call('PUT', `/subjects/${subject}`, { kind: 'employee', tag, label: 'b1.k.AAAA' })
    const hash = (token: string): string =>
      createHash('sha256').update(Buffer.from(token, 'base64url')).digest('base64url')
    await this.call('PUT', `/requests/${manifest.request}`, {
      generation: 1,
      subjects: [subject],
      purposes: { [subject]: manifest.purposes.map(({ code }) => code).sort() },
      submitTokenHash: hash(keys.submitToken),
      viewTokenHash: hash(keys.viewToken),
      manifest: box,
      sequence: 1,
      expiresAt: manifest.expiresAt,
    })
  }

  /** Uploads and submits one number. Safe to repeat. */
  async give(
    { manifest, keys, subject, item }: Scene,
    sealed: { envelope: string; digest: string },
  ): Promise<Receipt> {
    const link = `Fuin-Link ${keys.submitToken}`
    const at = `/requests/${manifest.request}`
    const { envelope, digest } = sealed
    const state = await this.call<{ state: string }>(
      'PUT',
      `${at}/items/${item}`,
      { subject, kind: 'number', sequence: 1, envelope, bodyLength: null },
      link,
    ).catch(async (error: unknown) => {
      // Submitted already: the repeated submission answers with the same receipt.
      if (String(error).includes('already_submitted')) return { state: 'stored' }
      throw error
    })
    if (state.state === 'draft') await this.call('POST', `${at}/items/${item}/complete`, { digest }, link)
    return this.call<Receipt>('POST', `${at}/submit`, { items: [{ id: item, digest }] }, link)
  }

  release(item: string, purpose = 'TAX-EMP'): Promise<Releases> {
    const nonce = randomBytes(16).toString('base64url')
    return this.call('POST', '/releases', {
      items: [item],
      purpose,
      ...(purpose === 'REVIEW' ? {} : { use: 'display' }),
      since: 0,
      nonce,
    })
  }

  async log(): Promise<Entry[]> {
    const entries: Entry[] = []
    for (let after: number | null = -1; after !== null;) {
      const page: LogPage = await this.call(
        'GET',
        `/log/entries?limit=1000${after < 0 ? '' : `&after=${after}`}`,
      )
      entries.push(...page.entries.map(({ leaf }) => JSON.parse(leaf) as Entry))
      after = page.next
    }
    return entries
  }
}

async function person(client: Client): Promise<{ one: Scene; sealed: { envelope: string; digest: string } }> {
  const base = await scene()
  const one = await scene({
    change: { organization: { ...base.manifest.organization, id: client.organization } },
  })
  const sealed = await sealNumber({
    number: parseMyNumber('722846428920'),
    source: 'typed',
    opened: one.opened,
    subject: one.subject,
    item: one.item,
    psk: one.keys.psk,
  })
  return { one, sealed }
}

async function untilDone<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt > 1200 || /^Error: 4/u.test(String(error))) throw error
      await new Promise(resolve => setTimeout(resolve, 50))
    }
  }
}

/** The embedded database dies with the vault; PostgreSQL lives on, and has less to lose. */
const KILLS = { pglite: 25, postgres: 10 }

describe.each(DATABASES)('kill -9 on %s', kind => {
  const kills = KILLS[kind]
  let database: TestDatabase
  let vault: VaultProcess

  beforeAll(async () => {
    database = await openDatabase(kind)
    vault = await startVaultProcess(database.env)
  })
  afterAll(async () => {
    await vault.stop()
    removeData(vault)
    await database.stop()
  })

  it(
    `${kills} times at random: what was confirmed is there, what was not can be repeated, no release without its entry`,
    { timeout: 300_000 },
    async () => {
      const client = new Client(vault)
      await client.setUp()
      const receipts: Receipt[] = []
      const releases: Releases[] = []
      const people: { item: string; digest: string }[] = []
      let running = true
      const work = async (): Promise<void> => {
        while (running) {
          const { one, sealed } = await person(client)
          await untilDone(() => client.ask(one))
          receipts.push(await untilDone(() => client.give(one, sealed)))
          await untilDone(() =>
            client.call('POST', `/requests/${one.manifest.request}/decision`, { decision: 'accept' }),
          )
          people.push({ item: one.item, digest: sealed.digest })
          releases.push(await untilDone(() => client.release(one.item)))
        }
      }
      const workers = Promise.all([work(), work()])
      workers.catch(() => undefined) // awaited below
      for (let round = 0; round < kills; round++) {
        // On a busy machine a little longer: a vault that gets nothing done loses nothing either.
        do await new Promise(resolve => setTimeout(resolve, 100 + Math.random() * 500))
        while (people.length < round / 2)
        await vault.stop('SIGKILL')
        await vault.restart()
      }
      running = false
      await workers

      const log = await client.log()
      expect(people.length).toBeGreaterThan(kills / 3)
      for (const { index, leaf, inclusion, checkpoint } of [
        ...receipts,
        ...releases.flatMap(({ items }) => items.map(({ entry }) => entry)),
      ]) {
        const { size, root } = openCheckpoint(checkpoint, client.logKey)
        const path = inclusion.map(hash => Buffer.from(hash, 'base64'))
        expect(verifyInclusion(leafHash(Buffer.from(leaf)), index, size, path, root)).toBe(true)
        expect(log[index]).toEqual(JSON.parse(leaf))
      }
      for (const { item, digest } of people) {
        const again = await client.release(item)
        expect(again.items[0]!.item.digest).toBe(digest)
        expect(createHash('sha256').update(again.items[0]!.envelope).digest('base64url')).toBe(digest)
      }
      expect(new Set(receipts.map(({ index }) => index)).size).toBe(receipts.length)
    },
  )

  it(
    'in an erasure: afterwards it is readable and can be repeated, or dead',
    { timeout: 120_000 },
    async () => {
      const client = new Client(vault)
      await client.setUp()
      for (let round = 0; round < 6; round++) {
        const { one, sealed } = await person(client)
        await client.ask(one)
        await client.give(one, sealed)
        await client.call('POST', `/requests/${one.manifest.request}/decision`, { decision: 'accept' })
        const erasing = client
          .call('POST', `/subjects/${one.subject}/erase`, { scope: 'person', reason: 'TEST' })
          .then(
            () => true,
            () => false,
          )
        await new Promise(resolve => setTimeout(resolve, Math.random() * 12))
        await vault.stop('SIGKILL')
        await vault.restart()
        const confirmed = await erasing
        const readable = await client.release(one.item).then(
          () => true,
          () => false,
        )
        const logged = (await client.log()).some(
          ({ action, subject }) => action === 'erase' && subject === one.subject,
        )
        if (confirmed || logged) expect(readable).toBe(false)
      }
    },
  )
})

describe('a full disk', () => {
  it(
    'is told in clear words, and nothing that was confirmed is lost',
    { timeout: 120_000 },
    async context => {
      const folder = mkdtempSync(join(tmpdir(), 'fuin-full-'))
      try {
        execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=120m', 'tmpfs', folder], { stdio: 'ignore' })
      } catch {
        return context.skip('mounting needs root')
      }
      const vault = await startVaultProcess({ FUIN_DATA_DIR: join(folder, 'data') })
      try {
        const client = new Client(vault)
        await client.setUp()
        const { one, sealed } = await person(client)
        await client.ask(one)
        await client.give(one, sealed)
        await client.call('POST', `/requests/${one.manifest.request}/decision`, { decision: 'accept' })
        const refusal = await fillUp(client)
        expect(refusal).toMatch(/^Error: (507|503)/u)
        expect(refusal).toMatch(/storage_full|unavailable/u)
        execFileSync('mount', ['-o', 'remount,size=400m', folder], { stdio: 'ignore' })
        await untilDone(() => client.call('GET', '/log/checkpoint'))
        expect((await client.release(one.item)).items[0]!.item.digest).toBe(sealed.digest)
      } finally {
        await vault.stop()
        execFileSync('umount', [folder])
        rmSync(folder, { recursive: true, force: true })
      }
    },
  )
})

/** Uploads photos until the vault refuses. @returns the refusal */
async function fillUp(client: Client): Promise<string> {
  const { one } = await person(client)
  await client.ask(one)
  const link = `Fuin-Link ${one.keys.submitToken}`
  for (let photo = 0; photo < 30; photo++) {
    const item = newId('itm')
    const place = { opened: one.opened, subject: one.subject, psk: one.keys.psk, item }
    const { envelope, body } = await sealImage({
      ...place,
      bytes: new Uint8Array(3_900_000),
      mediaType: 'image/jpeg',
      document: 'x',
    })
    try {
      const at = `/requests/${one.manifest.request}/items/${item}`
      const { total, chunkLength } = await client.call<{ total: number; chunkLength: number }>(
        'PUT',
        at,
        { subject: one.subject, kind: 'image', sequence: 1, envelope, bodyLength: body.length },
        link,
      )
      for (let place = 0; place < total; place++) {
        await client.call(
          'PUT',
          `${at}/chunks/${place}`,
          body.slice(place * chunkLength, (place + 1) * chunkLength),
          link,
        )
      }
    } catch (error) {
      return String(error)
    }
  }
  return 'never full'
}
