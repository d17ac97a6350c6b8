import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Fuin } from '../src/client/fuin.ts'
import type { Staff } from '../src/client/staff.ts'
import { itemDigest } from '../src/format/digest.ts'
import { newId } from '../src/format/ids.ts'
import { toBase64Url, fromBase64Url } from '../src/format/base64url.ts'
import { Keyring } from '../src/keys/keyring.ts'
import { newKeyringData } from '../src/keys/keyring-file.ts'
import { parseMyNumber } from '../src/my-number/my-number.ts'
import { openManifest } from '../src/request/manifest.ts'
import { sealNumber } from '../src/seal/number.ts'
import { createOrganization } from '../src/client/setup.ts'
import { memoryState } from '../src/state/memory-state.ts'
import { createTestOrganization, samplePeople, submitAsProvider } from '../src/testing.ts'
import { codeOf } from './support/code-of.ts'
import { ForgedLog, startProxy, type Exchange, type HostileProxy, type Tampering } from './support/hostile.ts'
import { startVault, type VaultProcess } from './support/vault.ts'

const people = samplePeople(5, 8)
const [alice, bob, carol] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]]
const photo = crypto.getRandomValues(new Uint8Array(5_000))
const permissions = ['request', 'review', 'reveal', 'output', 'erase', 'audit'] as const
let vault: VaultProcess
let proxy: HostileProxy
/** The organization whose log the vault keeps honestly, through the proxy. */
let staff: Staff
let id: string
/** The same, with a log that the attacker signs. */
let forged: ForgedLog
let fooled: () => Staff
let keyring: Keyring
const digests = new Map<string, string>()

beforeAll(async () => {
  vault = await startVault()
  proxy = await startProxy(vault.url)
  const created = await createOrganization({
    vault: vault.url,
    setupToken: vault.setupToken,
    allowedOrigins: [],
  })
  id = created.organization.id
  forged = new ForgedLog(id)
  const data = await newKeyringData({
    organization: id,
    vault: { url: proxy.url, logKey: created.logKey },
    acceptNoEscrow: 'test',
  })
  const open = async (logKey: string): Promise<Keyring> =>
    Keyring.parse(JSON.stringify({ ...data, vault: { url: proxy.url, logKey } }))
  const honest = await open(created.logKey)
  keyring = await open(forged.logKey)
  const clientOf = (keyring: Keyring): Staff =>
    new Fuin({
      vault: proxy.url,
      apiKey: created.apiKey.secret,
      state: memoryState(),
      keyrings: () => keyring,
      collectUrl: `${proxy.url}/c/`,
      organizationProfile: { name: '株式会社みほん', contact: '人事部' },
      maxRetries: 0,
    })
      .organization(id)
      .as({ externalId: 'u77', permissions })
  staff = clientOf(honest)
  fooled = () => clientOf(keyring)
  for (const person of [alice, bob]) await collect(person, ['TAX-EMP'])
})
afterEach(() => proxy.tamper({}))
afterAll(async () => {
  proxy.close()
  await vault.stop()
})

async function collect(person: typeof alice, purposes: string[]): Promise<string> {
  const { externalId, name, number } = person
  await staff.subjects.put({ externalId, kind: 'employee', name })
  const { id: request, url } = await staff.requests.create({
    subject: { externalId },
    purposes,
    images: [{ document: 'mynumber-card', sides: ['front', 'back'] }],
    due: '2026-12-10',
  })
  await submitAsProvider(url, vault.url, [{ number, images: [{ bytes: photo, document: 'mynumber-card' }] }])
  await staff.accept({ externalId }, { record: {} })
  return request
}

const isRequest = ({ method, path }: Exchange): boolean =>
  method === 'GET' && /\/requests\/req_\w+$/u.test(path)
const isRelease = ({ method, path }: Exchange): boolean => method === 'POST' && path.endsWith('/releases')

/** Reveals under attack; fails the test when anything was opened. */
async function attacked(
  tampering: Tampering,
  { by = staff, person = alice, purpose = 'TAX-EMP' } = {},
): Promise<string> {
  proxy.tamper(tampering)
  let opened = false
  const { externalId } = person
  const code = await codeOf(
    by.reveal(
      { externalId },
      { purpose, ...(purpose === 'TAX-EMP' ? { form: '375' } : {}) },
      () => void (opened = true),
    ),
  )
  proxy.tamper({})
  expect(opened).toBe(code === 'fulfilled')
  return code
}

/** Changes the answer of a release. */
function onRelease(change: (answer: any, exchange: Exchange) => void): Tampering {
  return { answer: exchange => isRelease(exchange) && change(exchange.answer, exchange) }
}

/** Changes what the vault is asked to release, and so what it logs. */
function onOrder(change: (request: any) => void): Tampering {
  return { request: exchange => isRelease(exchange) && change(exchange.request) }
}

function flip(base64: string): string {
  const bytes = Buffer.from(base64, 'base64')
  bytes[0]! ^= 1
  return bytes.toString('base64')
}

it('the honest vault passes', async () => {
  expect(await attacked({})).toBe('fulfilled')
})

describe('a vault without a valid proof', () => {
  it.each<[string, string, (answer: any) => void]>([
    ['no checkpoint', 'log_proof_missing', answer => void delete answer.checkpoint],
    [
      'a changed checkpoint',
      'log_proof_invalid',
      answer => void (answer.checkpoint = answer.checkpoint.replace(/\n\d+\n/u, '\n999\n')),
    ],
    ['no consistency proof', 'log_proof_missing', answer => void delete answer.consistency],
    ['an empty consistency proof', 'log_forked', answer => void (answer.consistency.hashes = [])],
    [
      'a changed consistency proof',
      'log_forked',
      answer => void (answer.consistency.hashes[0] = flip(answer.consistency.hashes[0])),
    ],
    ['a consistency proof from elsewhere', 'log_proof_invalid', answer => void (answer.consistency.from = 0)],
    ['no entry', 'log_proof_missing', answer => void delete answer.items[0].entry],
    ['no inclusion proof', 'log_proof_missing', answer => void delete answer.items[0].entry.inclusion],
    [
      'a changed inclusion proof',
      'log_proof_invalid',
      answer => void (answer.items[0].entry.inclusion[0] = flip(answer.items[0].entry.inclusion[0])),
    ],
    ['a cut inclusion proof', 'log_proof_invalid', answer => void answer.items[0].entry.inclusion.pop()],
    ['another place', 'log_proof_invalid', answer => void answer.items[0].entry.index--],
    [
      'a changed leaf',
      'log_proof_invalid',
      answer =>
        void (answer.items[0].entry.leaf = answer.items[0].entry.leaf.replace(
          '"form":"375"',
          '"form":"376"',
        )),
    ],
    ['no items', 'vault_answer_invalid', answer => void (answer.items = [])],
    ['an item twice', 'vault_answer_invalid', answer => void answer.items.push(answer.items[0])],
  ])('%s is %s', async (_, code, change) => {
    // One contact before, so that there is something to be consistent with.
    await staff.audit.checkpoint()
    expect(await attacked(onRelease(change))).toBe(code)
  })

  it('a checkpoint of another key is log_proof_invalid', async () => {
    const answer = onRelease(answer => {
      const [entry] = new ForgedLog(id).append([JSON.parse(answer.items[0].entry.leaf)])
      answer.items[0].entry = entry
      answer.checkpoint = entry!.checkpoint
    })
    expect(await attacked(answer)).toBe('log_proof_invalid')
  })

  it('an older answer, replayed whole, is refused', async () => {
    expect(await attacked({})).toBe('fulfilled')
    const old = proxy.seen.filter(isRelease).at(-1)!.answer
    const replay = onRelease((_, exchange) => void (exchange.answer = old))
    expect(await attacked(replay)).toMatch(/^log_/u)
    await staff.audit.checkpoint()
    expect(await attacked(replay)).toBe('log_rolled_back')
  })
})

describe('a vault that logs something else than it does', () => {
  it.each<[string, (request: any) => void]>([
    ['another form', request => void (request.form = '331')],
    [
      'an output instead of a display',
      request => {
        request.use = 'output'
      },
    ],
    ['no form', request => void delete request.form],
    [
      'another nonce',
      request => void (request.nonce = toBase64Url(crypto.getRandomValues(new Uint8Array(16)))),
    ],
  ])('%s is log_entry_mismatch', async (_, change) => {
    expect(await attacked(onOrder(change))).toBe('log_entry_mismatch')
  })

  it('another purpose is log_entry_mismatch', async () => {
    await collect(carol, ['TAX-EMP', 'EI'])
    expect(
      await attacked(
        onOrder(request => void (request.purpose = 'EI')),
        { person: carol },
      ),
    ).toBe('log_entry_mismatch')
  })

  it('another actor is log_entry_mismatch', async () => {
    const release = onRelease((answer, exchange) => {
      const entry = JSON.parse(answer.items[0].entry.leaf)
      forge(exchange, [{ ...entry, actor: { ...entry.actor, id: newId('act') } }])
    })
    expect(await attacked(release, { by: fooled() })).toBe('log_entry_mismatch')
  })

  it.each<[string, object]>([
    ['a refusal', { result: 'purpose_not_allowed' }],
    ['another action', { action: 'request.view' }],
    ['another organization', { organization: newId('org') }],
    ['another subject', { subject: newId('sub') }],
    ['another digest', { digest: toBase64Url(new Uint8Array(32)) }],
    ['another item', { item: newId('itm') }],
  ])('%s is log_entry_mismatch', async (_, change) => {
    const release = onRelease((answer, exchange) => {
      forge(exchange, [{ ...JSON.parse(answer.items[0].entry.leaf), ...change }])
    })
    expect(await attacked(release, { by: fooled() })).toBe('log_entry_mismatch')
  })

  it('another ciphertext than the logged one is log_entry_mismatch', async () => {
    await attacked({}, { person: bob })
    const { envelope } = proxy.seen.filter(isRelease).at(-1)!.answer.items[0]
    expect(await attacked(onRelease(answer => void (answer.items[0].envelope = envelope)))).toBe(
      'log_entry_mismatch',
    )
  })

  it('another image than the logged one is log_entry_mismatch', async () => {
    const { items } = await staff.review({ externalId: alice.externalId })
    const image = items.find(({ kind }) => kind === 'image')!
    proxy.tamper({
      answer: exchange => {
        if (exchange.path.endsWith('/body')) exchange.answer[100] ^= 1
      },
    })
    expect(await codeOf(staff.reviewImage(image.id))).toBe('log_entry_mismatch')
    proxy.tamper({
      answer: exchange => {
        if (exchange.path.endsWith('/body')) exchange.answer = exchange.answer.subarray(0, 1000)
      },
    })
    expect(await codeOf(staff.reviewImage(image.id))).toBe('log_entry_mismatch')
  })
})

/** Lets the attacker's own log prove what it likes. */
function forge({ answer, request }: Exchange, entries: object[]): void {
  const proven = forged.append(entries)
  answer.items.forEach((item: any, order: number) => (item.entry = proven[order]))
  answer.checkpoint = forged.checkpoint()
  answer.consistency = forged.consistency(request.since)
}

/** A vault that logs perfectly and serves what it likes: the seal is what is left. */
async function lying(change: (item: any) => void, options: { person?: typeof alice } = {}): Promise<string> {
  const release = onRelease((answer, exchange) => {
    const [item] = answer.items
    const entry = JSON.parse(item.entry.leaf)
    change(item)
    entry.digest = digests.get(item.envelope) ?? entry.digest
    forge(exchange, [
      { ...entry, subject: item.item.subject, request: item.item.request, generation: item.item.generation },
    ])
  })
  return attacked(release, { by: fooled(), ...options })
}

describe('a vault that logs perfectly and serves something else', () => {
  let bobs: any

  beforeAll(async () => {
    await attacked({}, { person: bob })
    bobs = proxy.seen.filter(isRelease).at(-1)!.answer.items[0]
    digests.set(bobs.envelope, await itemDigest(bobs.envelope))
  })

  it('the forged log alone passes', async () => {
    expect(await lying(() => undefined)).toBe('fulfilled')
  })

  it('the envelope of somebody else is unreadable', async () => {
    expect(await lying(item => void (item.envelope = bobs.envelope))).toBe('unreadable')
  })

  it('the manifest of somebody else is refused', async () => {
    const swap = (item: any): void => {
      Object.assign(item, { envelope: bobs.envelope, manifest: bobs.manifest, sequence: bobs.sequence })
    }
    expect(await lying(swap)).toBe('manifest_invalid')
  })

  it('an item that is said to be of another person or request is context_mismatch', async () => {
    expect(await lying(item => void (item.item.subject = newId('sub')))).toBe('context_mismatch')
    expect(await lying(item => void (item.item.request = newId('req')))).toBe('context_mismatch')
    expect(await lying(item => void item.item.generation++)).toBe('context_mismatch')
  })

  it('the whole submission of somebody else, under another name everywhere, is context_mismatch', async () => {
    // The list of items names Bob's item and request as Alice's.
    const { subject } = proxy.seen
      .filter(isRelease)
      .find(({ answer }) => answer.items[0].item.id !== bobs.item.id)!.answer.items[0].item
    const code = await attacked(
      {
        request: exchange => {
          if (isRelease(exchange)) exchange.request.items = [bobs.item.id]
        },
        answer: exchange => {
          if (exchange.path.includes('/subjects?'))
            exchange.answer.data[0].acceptedRequest = bobs.item.request
          if (exchange.path.endsWith('/items')) exchange.answer.data = [{ ...bobs.item, subject }]
          if (isRelease(exchange)) {
            const [item] = exchange.answer.items
            const entry = { ...JSON.parse(item.entry.leaf), subject }
            item.item.subject = subject
            forge(exchange, [entry])
          }
        },
      },
      { by: fooled() },
    )
    expect(code).toBe('context_mismatch')
  })

  it('a changed, and an older manifest are refused', async () => {
    const change = (item: any): void => {
      const bytes = fromBase64Url(item.manifest)
      bytes[50]! ^= 1
      item.manifest = toBase64Url(bytes)
    }
    expect(await lying(change)).toBe('manifest_invalid')
    expect(await lying(item => void item.sequence++)).toBe('manifest_invalid')
    expect(await lying(item => void delete item.manifest)).toBe('vault_answer_invalid')
  })

  it('a submission that was planted under the public key is unreadable', async () => {
    const released = proxy.seen
      .filter(isRelease)
      .find(({ answer }) => answer.items?.[0].item.subject !== bobs.item.subject)!.answer.items[0]
    const [keys] = await keyring.requestKeys(released.item.request, released.item.generation)
    const opened = await openManifest(released.manifest, {
      manifestKey: keys.manifestKey,
      fingerprint: keyring.fingerprint,
      organization: id,
      request: released.item.request,
      sequence: released.sequence,
      now: null,
    })
    // The vault even knows the manifest here; it lacks the pre-shared key of the link.
    const { envelope, digest } = await sealNumber({
      number: parseMyNumber(carol.number),
      source: 'typed',
      opened,
      subject: released.item.subject,
      item: released.item.id,
      psk: crypto.getRandomValues(new Uint8Array(32)),
    })
    digests.set(envelope, digest)
    expect(await lying(item => void (item.envelope = envelope))).toBe('unreadable')
  })
})

describe('a vault that allows what the person did not see', () => {
  it('is purpose_not_shown, by the manifest', async () => {
    const code = await attacked(
      {
        request: exchange => {
          if (isRelease(exchange)) exchange.request.purpose = 'TAX-EMP'
        },
        answer: exchange => {
          if (exchange.path.endsWith('/items')) {
            for (const item of exchange.answer.data) item.purposes.push('HI-PEN')
          }
          if (!isRelease(exchange)) return
          const entry = JSON.parse(exchange.answer.items[0].entry.leaf)
          forge(exchange, [{ ...entry, purpose: 'HI-PEN' }])
        },
      },
      { by: fooled(), purpose: 'HI-PEN' },
    )
    expect(code).toBe('purpose_not_shown')
  })
})

describe('a vault that shows other records', () => {
  const look = async (
    answer: (exchange: Exchange) => void,
    work: () => Promise<unknown>,
  ): Promise<string> => {
    proxy.tamper({ answer })
    const code = await codeOf(work())
    proxy.tamper({})
    return code
  }

  it('somebody else for an employee number is context_mismatch', async () => {
    const { data } = await staff.subjects.list()
    const other = proxy.seen.at(-1)!.answer.data.find(({ id: of }: { id: string }) => {
      return data.find(({ id: view }) => view === of)!.externalId === bob.externalId
    })
    const swap = (exchange: Exchange): void => void (exchange.answer.data = [other])
    expect(await look(swap, () => staff.subjects.get({ externalId: alice.externalId }))).toBe(
      'context_mismatch',
    )
    const relabel = (exchange: Exchange): void => void (exchange.answer.data[0].label = other.label)
    expect(await look(relabel, () => staff.subjects.get({ externalId: alice.externalId }))).toBe(
      'context_mismatch',
    )
    const [first] = data
    const answer = (exchange: Exchange): void => void Object.assign(exchange.answer, other)
    const another = data.find(({ externalId }) => externalId !== bob.externalId) ?? first!
    expect(await look(answer, () => staff.subjects.get({ id: another.id }))).toBe('context_mismatch')
  })

  it('a changed, older or foreign manifest of a request is refused', async () => {
    const { externalId, name } = people[3]!
    await staff.subjects.put({ externalId, kind: 'employee', name })
    const asked = { subject: { externalId }, purposes: ['EI'], due: '2026-12-10' }
    const first = await staff.requests.create(asked)
    await staff.requests.get(first.id)
    const old = proxy.seen.at(-1)!.answer
    await staff.requests.renew(first.id)
    const second = await staff.requests.create(asked)
    await staff.requests.get(second.id)
    const foreign = proxy.seen.at(-1)!.answer
    const replaced = (body: object) => (exchange: Exchange) => void Object.assign(exchange.answer, body)
    const get = (): Promise<unknown> => staff.requests.get(first.id)
    expect(await look(replaced(old), get)).toBe('manifest_replayed')
    expect(await look(replaced({ manifest: foreign.manifest }), get)).toBe('manifest_invalid')
    expect(await look(replaced(foreign), get)).toBe('context_mismatch')
    expect(await look(replaced({ manifest: old.manifest }), get)).toBe('manifest_invalid')
    expect(await look(replaced({ manifest: undefined }), get)).toBe('vault_answer_invalid')
  })

  it('an older request as the newest is manifest_replayed', async () => {
    const { externalId, number } = people[4]!
    const first = await collect(people[4]!, ['EI'])
    const { url } = await staff.requests.create({
      subject: { externalId },
      purposes: ['EI'],
      due: '2026-12-10',
    })
    await submitAsProvider(url, vault.url, [{ number }])
    await staff.accept({ externalId }, { record: {} })
    const code = await attacked(
      {
        answer: exchange => {
          if (exchange.path.includes('/subjects?')) exchange.answer.data[0].acceptedRequest = first
        },
      },
      { person: people[4]!, purpose: 'EI' },
    )
    expect(code).toBe('manifest_replayed')
  })

  it('items that were not submitted, and a receipt that is forged or missing, stop the review', async () => {
    const review = (): Promise<unknown> => staff.review({ externalId: alice.externalId })
    const onReceipt = (change: (receipt: any) => void) => (exchange: Exchange) =>
      void (isRequest(exchange) && change(exchange.answer.receipt))
    const plant = (exchange: Exchange): void => {
      if (!exchange.path.endsWith('/items')) return
      exchange.answer.data.push({ ...exchange.answer.data[0], id: newId('itm') })
    }
    expect(await look(plant, review)).toBe('log_entry_mismatch')
    const swap = (exchange: Exchange): void => {
      if (exchange.path.endsWith('/items')) exchange.answer.data[0].digest = toBase64Url(new Uint8Array(32))
    }
    expect(await look(swap, review)).toBe('log_entry_mismatch')
    expect(
      await look(
        onReceipt(receipt => void delete receipt.checkpoint),
        review,
      ),
    ).toBe('log_proof_missing')
    expect(
      await look(
        onReceipt(receipt => void receipt.index++),
        review,
      ),
    ).toBe('log_proof_invalid')
    const rewrite = onReceipt(receipt => void (receipt.leaf = receipt.leaf.replace('"submit"', '"decide"')))
    expect(await look(rewrite, review)).toBe('log_proof_invalid')
    const none = (exchange: Exchange): void => {
      if (isRequest(exchange)) exchange.answer.receipt = null
    }
    expect(await look(none, review)).toBe('log_proof_missing')
    expect(await look(() => undefined, review)).toBe('fulfilled')
  })

  it('an erasure without its entry is refused', async () => {
    const person = people[5]!
    await collect(person, ['EI'])
    const cut = (exchange: Exchange): void => {
      if (exchange.path.endsWith('/erase')) exchange.answer.entry.inclusion.pop()
    }
    const work = (): Promise<unknown> =>
      staff.erase({ externalId: person.externalId }, { scope: 'person', reason: 'RETIRED' })
    expect(await look(cut, work)).toBe('log_proof_invalid')
  })
})

describe('a vault that looks several people up', () => {
  const isLookUp = ({ path }: Exchange): boolean => path.endsWith('/subjects/lookup')
  const of = ({ externalId }: typeof alice): { externalId: string } => ({ externalId })
  let records: Map<string, any>

  /** What comes of Alice and Bob in one batch: their numbers as `right`, or codes; the code alone where everything stops. */
  async function together(
    change: (answer: any) => void,
    refs: ({ externalId: string } | { id: string })[] = [of(alice), of(bob)],
  ): Promise<string[] | string> {
    proxy.tamper({ answer: exchange => isLookUp(exchange) && change(exchange.answer) })
    const outcomes: string[] = []
    const run = async (): Promise<void> => {
      for await (const { ref, number, error } of staff.revealMany(refs, {
        purpose: 'TAX-EMP',
        use: 'display',
      })) {
        const meant = 'id' in ref ? alice : [alice, bob].find(one => one.externalId === ref.externalId)!
        if (error !== null) outcomes.push(error.code)
        else outcomes.push(number.digits() === meant.number ? 'right' : 'wrong')
      }
    }
    const code = await codeOf(run())
    proxy.tamper({})
    if (code === 'fulfilled') return outcomes
    expect(outcomes).toEqual([])
    return code
  }

  /** Exchanges one member of the two records. */
  const swap = (name: 'tag' | 'label' | 'acceptedRequest') => (answer: any) => {
    const [one, other] = answer.data
    ;[one.subject[name], other.subject[name]] = [other.subject[name], one.subject[name]]
  }

  beforeAll(async () => {
    const { data } = await staff.subjects.list()
    const page = proxy.seen.at(-1)!.answer.data as { id: string }[]
    records = new Map(data.map(({ externalId, id: of }) => [externalId!, page.find(({ id }) => id === of)]))
  })

  it('and is honest, passes', async () => {
    expect(await together(() => undefined)).toEqual(['right', 'right'])
    expect(await together(answer => void answer.data.reverse())).toEqual(['right', 'right'])
  })

  it.each<[string, (answer: any) => void]>([
    ['people', swap('tag')],
    ['labels', swap('label')],
    [
      'items',
      answer => {
        const [one, other] = answer.data
        ;[one.items, other.items] = [other.items, one.items]
      },
    ],
    [
      'what they are',
      ({ data }) => ([data[0].subject.id, data[1].subject.id] = [data[1].subject.id, data[0].subject.id]),
    ],
  ])('and exchanges %s gives nobody’s number out', async (_, change) => {
    expect(await together(change)).toEqual(['context_mismatch', 'context_mismatch'])
  })

  it('and exchanges accepted requests, or leaves somebody or the items out, finds no number', async () => {
    expect(await together(swap('acceptedRequest'))).toEqual(['not_found', 'not_found'])
    expect(await together(answer => void (answer.data = []))).toEqual(['not_found', 'not_found'])
    const isBob = (one: any): boolean => one.subject.id === records.get(bob.externalId).id
    expect(await together(answer => void (answer.data = answer.data.filter(isBob)))).toEqual([
      'not_found',
      'right',
    ])
    const empty = (answer: any): void => answer.data.forEach((one: any) => (one.items = []))
    expect(await together(empty)).toEqual(['not_found', 'not_found'])
    const none = (answer: any): void => answer.data.forEach((one: any) => (one.items = null))
    expect(await together(none)).toEqual(['context_mismatch', 'context_mismatch'])
  })

  it('and shows another person without a label, as if erased, gives no number out', async () => {
    const nameless = ({ data }: any): void => {
      const [one, other] = data
      one.subject.tag = other.subject.tag
      one.subject.label = null
      data.pop()
    }
    expect(await together(nameless)).toEqual(['not_found', 'not_found'])
    const { tag } = records.get(alice.externalId)
    proxy.tamper({
      answer: ({ path, answer }) => {
        if (path.includes('/subjects?')) answer.data = [{ ...records.get(bob.externalId), tag, label: null }]
      },
    })
    expect(await codeOf(staff.reveal(of(alice), { purpose: 'TAX-EMP' }, () => undefined))).toBe('not_found')
    proxy.tamper({})
  })

  it.each<[string, (answer: any) => void]>([
    ['adds somebody', ({ data }) => data.push({ subject: records.get(carol.externalId), items: [] })],
    [
      'adds somebody who was never there',
      ({ data }) => data.push({ subject: { ...data[0].subject, id: newId('sub'), tag: 'x' } }),
    ],
    ['shows somebody twice', ({ data }) => data.push(data[0])],
    [
      'shows two for one employee number',
      ({ data }) => data.push({ ...data[0], subject: { ...data[0].subject, id: newId('sub') } }),
    ],
    ['shows somebody erased for an employee number', ({ data }) => (data[0].subject.state = 'erased')],
    ['shows nothing', answer => void delete answer.data],
    ['shows something else', ({ data }) => data.push(null)],
  ])('and %s is vault_answer_invalid, for everybody', async (_, change) => {
    expect(await together(change)).toBe('vault_answer_invalid')
  })

  it('and answers an id with somebody else is refused', async () => {
    const { id: wanted } = records.get(alice.externalId)
    expect(await together(() => undefined, [{ id: wanted }])).toEqual(['right'])
    const other = (answer: any): void => void (answer.data[0].subject = records.get(bob.externalId))
    expect(await together(other, [{ id: wanted }])).toBe('vault_answer_invalid')
    const renamed = (answer: any): void =>
      void (answer.data[0].subject = { ...records.get(bob.externalId), id: wanted })
    expect(await together(renamed, [{ id: wanted }])).toEqual(['context_mismatch'])
    expect(await codeOf(staff.subjects.getMany([{ id: wanted }, { id: newId('sub') }]))).toBe('not_found')
  })

  it('and says that an older request is in force is manifest_replayed', async () => {
    const { externalId } = people[4]!
    const list = proxy.seen.filter(({ path }) => path.includes('/subjects?')).map(({ answer }) => answer.data)
    const views = list.flat().filter(({ acceptedRequest }) => acceptedRequest !== null)
    const { id: subject } = await staff.subjects.get({ externalId })
    const before = views.find(one => one.id === subject)!.acceptedRequest
    const order = { purpose: 'EI', use: 'display' } as const
    const old = ({ path, answer }: Exchange): void => {
      if (path.endsWith('/lookup')) answer.data[0].subject.acceptedRequest = before
    }
    proxy.tamper({ answer: old })
    const codes: (string | undefined)[] = []
    for await (const { error } of staff.revealMany([{ externalId }], order)) codes.push(error?.code)
    proxy.tamper({})
    expect(codes).toEqual(['manifest_replayed'])
  })
})

describe('a vault whose data was put back', () => {
  it('is rolled back, and forked once it has grown again', async () => {
    let own = await startVault()
    const copy = mkdtempSync(join(tmpdir(), 'fuin-copy-'))
    // The proxy keeps one address while the vault behind it is stopped, put back and started again.
    const fixed = await startProxy(() => own.url)
    try {
      const { fuin, id: organization } = await createTestOrganization({ ...own, url: fixed.url })
      const clerk = fuin.organization(organization).as({ externalId: 'u1', permissions })
      const put = (externalId: string): Promise<unknown> =>
        clerk.subjects.put({ externalId, kind: 'employee', name: externalId })
      await put('E-1')
      await clerk.audit.checkpoint()
      await own.stop({ keep: true })
      cpSync(own.dataDir, copy, { recursive: true })

      own = await startVault(own.dataDir)
      for (const externalId of ['E-2', 'E-3', 'E-4']) await put(externalId)
      const { size } = await clerk.audit.checkpoint()
      await own.stop({ keep: true })

      rmSync(own.dataDir, { recursive: true })
      cpSync(copy, own.dataDir, { recursive: true })
      own = await startVault(own.dataDir)
      expect(await codeOf(clerk.audit.checkpoint())).toBe('log_rolled_back')
      for (let index = 0; index < size; index++) await put(`E-9${index}`)
      expect(await codeOf(clerk.audit.checkpoint())).toBe('log_forked')
    } finally {
      fixed.close()
      await own.stop()
      rmSync(copy, { recursive: true, force: true })
    }
  })
})
