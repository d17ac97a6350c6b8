import { nodeHash } from './merkle.ts'

/**
 * Verifies an inclusion proof (RFC 9162 §2.1.3.2).
 *
 * @param proof - hashes from the leaf to the root
 */
export function verifyInclusion(
  leaf: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return false
  let [fn, sn] = [index, size - 1]
  let hash: Uint8Array = leaf
  for (const sibling of proof) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      hash = nodeHash(sibling, hash)
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)]
    } else {
      hash = nodeHash(hash, sibling)
    }
    ;[fn, sn] = [half(fn), half(sn)]
  }
  return sn === 0 && Buffer.compare(hash, root) === 0
}

/**
 * Verifies that the tree of `from` leaves begins the tree of `to` leaves (RFC 9162 §2.1.4.2).
 *
 * An empty tree begins every tree.
 */
export function verifyConsistency(
  from: number,
  to: number,
  proof: readonly Uint8Array[],
  fromRoot: Uint8Array,
  toRoot: Uint8Array,
): boolean {
  if (from > to) return false
  if (from === to) return proof.length === 0 && Buffer.compare(fromRoot, toRoot) === 0
  if (from === 0) return proof.length === 0
  const hashes = Number.isInteger(Math.log2(from)) ? [fromRoot, ...proof] : [...proof]
  const first = hashes.shift()
  if (first === undefined) return false
  let [fn, sn] = [from - 1, to - 1]
  while (fn % 2 === 1) [fn, sn] = [half(fn), half(sn)]
  let [fr, sr] = [first, first]
  for (const hash of hashes) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      fr = nodeHash(hash, fr)
      sr = nodeHash(hash, sr)
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)]
    } else {
      sr = nodeHash(sr, hash)
    }
    ;[fn, sn] = [half(fn), half(sn)]
  }
  return sn === 0 && Buffer.compare(fr, fromRoot) === 0 && Buffer.compare(sr, toRoot) === 0
}

function half(value: number): number {
  return Math.floor(value / 2)
}
