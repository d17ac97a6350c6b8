import { hash } from 'node:crypto'

/** SHA-256 of a leaf, text as UTF-8, with its prefix (RFC 6962 §2.1). */
export function leafHash(leaf: string | Uint8Array): Buffer {
  if (typeof leaf === 'string') return sha256(`\0${leaf}`)
  const prefixed = Buffer.allocUnsafe(1 + leaf.length)
  prefixed[0] = 0
  prefixed.set(leaf, 1)
  return sha256(prefixed)
}

/** Prefix and two children; hashing is over before anybody else can write into it. */
const pair = Buffer.alloc(65, 1)

/** SHA-256 of two children with their prefix (RFC 6962 §2.1). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  if (left.length !== 32 || right.length !== 32) return sha256(Buffer.concat([Uint8Array.of(1), left, right]))
  pair.set(left, 1)
  pair.set(right, 33)
  return sha256(pair)
}

/** In one call, and by way of a text: a log has millions of hashes, and a buffer from OpenSSL takes as long as the hash. */
function sha256(data: string | Uint8Array): Buffer {
  return Buffer.from(hash('sha256', data, 'binary'), 'latin1')
}

/** Root of the empty tree: SHA-256 of nothing. */
export const EMPTY_ROOT: Buffer = sha256('')

/**
 * A complete subtree: 2^level leaves, the `index`-th of its level. It never changes once its leaves are there,
 * so it can be stored; every proof is made of such nodes.
 */
export interface TreeNode {
  level: number
  index: number
}

/** The complete subtrees that make up a range of leaves, left to right. */
export function rangeNodes(begin: number, end: number): TreeNode[] {
  const nodes: TreeNode[] = []
  for (let at = begin; at < end;) {
    let level = 0
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= end) level++
    nodes.push({ level, index: at / 2 ** level })
    at += 2 ** level
  }
  return nodes
}

/** Joins the subtrees of a range that begins a tree: the rightmost, smallest ones first. */
export function foldNodes(hashes: readonly Uint8Array[]): Buffer {
  if (hashes.length === 0) return EMPTY_ROOT
  return Buffer.from(hashes.reduceRight((right, left) => nodeHash(left, right)))
}

/**
 * Adds a leaf to a tree of `size` leaves.
 *
 * @param frontier - hashes of {@link rangeNodes}(0, size)
 * @returns every subtree that became complete, the leaf first, and the next frontier
 */
export function appendLeaf(
  frontier: readonly Buffer[],
  size: number,
  leaf: Buffer,
): { completed: (TreeNode & { hash: Buffer })[]; frontier: Buffer[] } {
  const rest = [...frontier]
  let node: TreeNode & { hash: Buffer } = { level: 0, index: size, hash: leaf }
  const completed = [node]
  while (node.index % 2 === 1) {
    node = { level: node.level + 1, index: (node.index - 1) / 2, hash: nodeHash(rest.pop()!, node.hash) }
    completed.push(node)
  }
  return { completed, frontier: [...rest, node.hash] }
}

/** Ranges of leaves whose hashes prove a leaf, from the leaf to the root (RFC 6962 §2.1.1). */
export function inclusionRanges(index: number, size: number): [number, number][] {
  return path(index, 0, size)
}

function path(index: number, begin: number, end: number): [number, number][] {
  if (end - begin <= 1) return []
  const middle = begin + splitPoint(end - begin)
  return index < middle
    ? [...path(index, begin, middle), [middle, end]]
    : [...path(index, middle, end), [begin, middle]]
}

/** Ranges of leaves whose hashes prove that `from` leaves begin a tree of `to` (RFC 6962 §2.1.2). */
export function consistencyRanges(from: number, to: number): [number, number][] {
  return from === 0 || from === to ? [] : subproof(from, 0, to, true)
}

function subproof(from: number, begin: number, end: number, whole: boolean): [number, number][] {
  if (from === end - begin) return whole ? [] : [[begin, end]]
  const split = splitPoint(end - begin)
  const middle = begin + split
  return from <= split
    ? [...subproof(from, begin, middle, whole), [middle, end]]
    : [...subproof(from - split, middle, end, false), [begin, middle]]
}

/** The largest power of two smaller than `size`. */
function splitPoint(size: number): number {
  let split = 1
  while (split * 2 < size) split *= 2
  return split
}
