import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openCheckpoint, signCheckpoint } from './checkpoint.ts'
import {
  appendLeaf,
  consistencyRanges,
  EMPTY_ROOT,
  foldNodes,
  inclusionRanges,
  leafHash,
  nodeHash,
  rangeNodes,
} from './merkle.ts'
import { formatVerifierKey, parseVerifierKey } from './note.ts'
import { verifyConsistency, verifyInclusion } from './proofs.ts'

/** Leaves and roots that the RFC 6962 implementations publish (certificate-transparency, transparency-dev/merkle). */
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

/** The definition of RFC 6962 §2.1, written down as it stands there. */
function rootOf(leaves: Buffer[]): Buffer {
  if (leaves.length === 0) return EMPTY_ROOT
  if (leaves.length === 1) return leaves[0]!
  let k = 1
  while (k * 2 < leaves.length) k *= 2
  return nodeHash(rootOf(leaves.slice(0, k)), rootOf(leaves.slice(k)))
}

const hashes = Array.from({ length: 66 }, (_, index) => leafHash(Buffer.from(`entry ${index}`)))
const proof = (ranges: [number, number][]): Buffer[] =>
  ranges.map(([begin, end]) => rootOf(hashes.slice(begin, end)))

describe('the tree', () => {
  it('has the published roots', () => {
    const leaves = LEAVES.map(hex => leafHash(Buffer.from(hex, 'hex')))
    expect(ROOTS.map((_, index) => rootOf(leaves.slice(0, index + 1)).toString('hex'))).toEqual(ROOTS)
  })

  it('grows leaf by leaf to the root of its definition', () => {
    let frontier: Buffer[] = []
    const stored = new Map<string, Buffer>()
    for (const [size, hash] of hashes.entries()) {
      const appended = appendLeaf(frontier, size, hash)
      for (const node of appended.completed) stored.set(`${node.level}.${node.index}`, node.hash)
      frontier = appended.frontier
      expect(foldNodes(frontier)).toEqual(rootOf(hashes.slice(0, size + 1)))
      const nodes = rangeNodes(0, size + 1).map(node => stored.get(`${node.level}.${node.index}`)!)
      expect(nodes).toEqual(frontier)
    }
    for (const [begin, end] of [
      [0, 5],
      [4, 7],
      [8, 9],
      [32, 66],
      [64, 66],
    ] as const) {
      const nodes = rangeNodes(begin, end).map(node => stored.get(`${node.level}.${node.index}`)!)
      expect(foldNodes(nodes)).toEqual(rootOf(hashes.slice(begin, end)))
    }
  })
})

describe('proofs', () => {
  it('prove every leaf in every size, and no other', () => {
    for (let size = 1; size <= hashes.length; size++) {
      const root = rootOf(hashes.slice(0, size))
      for (let index = 0; index < size; index++) {
        const path = proof(inclusionRanges(index, size))
        expect(verifyInclusion(hashes[index]!, index, size, path, root)).toBe(true)
        expect(verifyInclusion(hashes[(index + 1) % 66]!, index, size, path, root)).toBe(false)
        if (size > 1) {
          expect(verifyInclusion(hashes[index]!, (index + 1) % size, size, path, root)).toBe(false)
          expect(verifyInclusion(hashes[index]!, index, size, path.slice(1), root)).toBe(false)
        }
        expect(verifyInclusion(hashes[index]!, index, size, [...path, root], root)).toBe(false)
      }
    }
  })

  it('prove every growth, and no rewriting', () => {
    for (let to = 1; to <= hashes.length; to++) {
      const root = rootOf(hashes.slice(0, to))
      for (let from = 0; from <= to; from++) {
        const earlier = rootOf(hashes.slice(0, from))
        const path = proof(consistencyRanges(from, to))
        expect(verifyConsistency(from, to, path, earlier, root)).toBe(true)
        if (from === 0) continue
        expect(verifyConsistency(from, to, path, EMPTY_ROOT, root)).toBe(false)
        expect(verifyConsistency(from, to, path, earlier, EMPTY_ROOT)).toBe(false)
        if (path.length > 0) expect(verifyConsistency(from, to, path.slice(0, -1), earlier, root)).toBe(false)
        expect(verifyConsistency(to, from - 1, path, root, earlier)).toBe(false)
      }
    }
  })
})

describe('a checkpoint', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)
  const logKey = formatVerifierKey({ name: 'vault.example/org_1', publicKey: raw })
  const note = signCheckpoint({ origin: 'vault.example/org_1', size: 3, root: hashes[0]! }, privateKey)

  it('opens with the pinned key', () => {
    expect(parseVerifierKey(logKey)).toEqual({ name: 'vault.example/org_1', publicKey: raw })
    expect(openCheckpoint(note, logKey)).toEqual({ origin: 'vault.example/org_1', size: 3, root: hashes[0] })
    expect(openCheckpoint(`${note}— witness ${'A'.repeat(92)}\n`, logKey).size).toBe(3)
  })

  it.each([
    ['another size', note.replace('\n3\n', '\n4\n')],
    ['another root', note.replace(hashes[0]!.toString('base64'), hashes[1]!.toString('base64'))],
    ['no signature', note.slice(0, note.indexOf('—'))],
    [
      'another signer',
      signCheckpoint(
        { origin: 'vault.example/org_1', size: 3, root: hashes[0]! },
        generateKeyPairSync('ed25519').privateKey,
      ),
    ],
    ['nothing', ''],
  ])('is refused with %s', (_, changed) => {
    expect(() => openCheckpoint(changed, logKey)).toThrow(
      expect.objectContaining({ code: 'log_proof_invalid' }),
    )
  })
})
