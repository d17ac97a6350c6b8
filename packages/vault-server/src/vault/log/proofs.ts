import type { ConsistencyProof } from '@fuin/sdk/api'
import { consistencyRanges, foldNodes, rangeNodes, type TreeNode } from '@fuin/sdk/log'

/** Where stored subtrees are read: a transaction or the store. */
export interface NodeSource {
  logNodes(organization: string, nodes: TreeNode[]): Promise<Buffer[]>
}

type Range = [begin: number, end: number]

/** Proof that the log of `from` entries begins the log of `to`. */
export async function consistency(
  source: NodeSource,
  organization: string,
  from: number,
  to: number,
): Promise<ConsistencyProof> {
  const begin = Math.min(from, to)
  const [hashes] = await proofs(source, organization, [consistencyRanges(begin, to)])
  return { from: begin, to, hashes: hashes! }
}

/**
 * Hashes of the ranges of several proofs, from stored subtrees: O(log n) nodes a proof, one statement for all.
 *
 * @param fresh - subtrees that are not stored yet
 */
export async function proofs(
  source: NodeSource,
  organization: string,
  wanted: readonly Range[][],
  fresh: readonly (TreeNode & { hash: Buffer })[] = [],
): Promise<string[][]> {
  const known = new Map(fresh.map(node => [nameOf(node), node.hash]))
  const missing = new Map<string, TreeNode>()
  for (const range of wanted.flat()) {
    for (const node of rangeNodes(...range)) if (!known.has(nameOf(node))) missing.set(nameOf(node), node)
  }
  const nodes = [...missing.values()]
  const stored = await source.logNodes(organization, nodes)
  for (const [order, node] of nodes.entries()) known.set(nameOf(node), stored[order]!)
  const hashOf = (range: Range): string =>
    foldNodes(rangeNodes(...range).map(node => known.get(nameOf(node))!)).toString('base64')
  return wanted.map(ranges => ranges.map(hashOf))
}

function nameOf({ level, index }: TreeNode): string {
  return `${level}.${index}`
}
