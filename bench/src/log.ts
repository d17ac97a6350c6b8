import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Entry } from '@fuin/sdk/api'
import { canonicalJson, newId } from '@fuin/sdk/format'
import { appendLeaf, foldNodes, formatVerifierKey, leafHash, signCheckpoint } from '@fuin/sdk/log'
import { verifyExport } from '@fuin/sdk/node'
import type { Row } from './table.ts'

const ENTRIES = 1_000_000

/** An exported log of a million entries from a file, verified as `fuin audit verify --file` does it. */
export async function benchLog(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fuin-log-'))
  const file = join(folder, 'log.jsonl')
  try {
    const organization = newId('org')
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const name = `bench/${organization}`
    const logKey = formatVerifierKey({
      name,
      publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32),
    })
    await pipeline(Readable.from(exported(organization, name, privateKey)), createWriteStream(file))
    const verified = await seconds(async () => verifyExport(linesOf(file), { logKey }))
    const base = await seconds(async () => {
      const hash = createHash('sha256')
      for await (const line of linesOf(file)) hash.update(line)
      return hash.digest()
    })
    return [
      {
        what: 'log: 1,000,000 entries verified',
        rate: verified,
        unit: 's',
        beside: 'read and hashed as one',
        base,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function* exported(
  organization: string,
  origin: string,
  key: Parameters<typeof signCheckpoint>[1],
): Generator<string> {
  yield `${canonicalJson({ format: 'fuin-log/1', organization, size: ENTRIES })}\n`
  let frontier: Buffer[] = []
  const [actor, apiKey] = [newId('act'), newId('key')]
  for (let index = 0; index < ENTRIES; index++) {
    const salt = randomBytes(16)
    const words = '{"ip":"192.0.2.1","userAgent":"Mozilla/5.0 (X11; Linux x86_64)"}'
    const detail = createHash('sha256').update(salt).update(words).digest('base64url')
    const entry: Entry = {
      v: 1,
      id: newId('ent'),
      organization,
      time: '2026-11-25T00:00:00.000Z',
      action: 'release',
      actor: { kind: 'vouched', id: actor, apiKey },
      result: 'ok',
      detail,
      subject: newId('sub'),
      request: newId('req'),
      item: newId('itm'),
      digest: detail,
      purpose: 'TAX-EMP',
    }
    const leaf = canonicalJson(entry)
    frontier = appendLeaf(frontier, index, leafHash(Buffer.from(leaf))).frontier
    const kept = JSON.stringify({ salt: salt.toString('base64url'), detail: words })
    yield `${canonicalJson({ detail: kept, index, leaf })}\n`
  }
  const note = signCheckpoint({ origin, size: ENTRIES, root: foldNodes(frontier) }, key)
  yield `${canonicalJson({ checkpoint: note })}\n`
}

function linesOf(file: string): Interface {
  return createInterface({ input: createReadStream(file), crlfDelay: Infinity })
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}
