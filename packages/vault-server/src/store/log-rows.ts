import type { TreeNode } from '@fuin/sdk/log'
import type { LogAppend, TicketRow } from '../vault/rows.ts'
import { LOG_NODES, type Run } from './statements.ts'

/** Values of {@link APPEND}. */
export function appendValues(
  organization: string,
  { from, head, rows, nodes }: LogAppend,
  tickets: readonly TicketRow[],
): unknown[] {
  return [
    organization,
    from,
    head.size,
    Buffer.concat(head.frontier),
    head.checkpoint,
    rows.map(row => row.place),
    rows.map(row => row.leaf),
    rows.map(row => row.detailSlot),
    rows.map(row => row.detail),
    nodes.map(node => node.level),
    nodes.map(node => node.index),
    nodes.map(node => node.hash),
    tickets.map(ticket => ticket.tokenHash),
    tickets.map(ticket => ticket.item),
    tickets.map(ticket => ticket.expiresAt),
    rows.map(({ marks }) => marks.history),
    rows.map(({ marks }) => marks.action),
    rows.map(({ marks }) => marks.actor),
    rows.map(({ marks }) => marks.subject),
    rows.map(({ marks }) => marks.purpose),
    rows.map(({ marks }) => marks.result),
    rows.map(({ marks }) => marks.time),
    rows.map(row => row.wordsSlot),
  ]
}

/** Stored subtrees in the order asked for. */
export async function nodesOf(run: Run, organization: string, nodes: readonly TreeNode[]): Promise<Buffer[]> {
  if (nodes.length === 0) return []
  const rows = await run(LOG_NODES, [
    organization,
    nodes.map(node => node.level),
    nodes.map(node => node.index),
  ])
  const found = new Map(
    rows.map(row => [`${String(row['level'])}.${String(row['place'])}`, row['hash'] as Buffer]),
  )
  return nodes.map(({ level, index }) => found.get(`${level}.${index}`)!)
}

/** Hashes of 32 bytes, one after the other. */
export function frontierOf(bytes: Buffer): Buffer[] {
  return Array.from({ length: bytes.length / 32 }, (_, index) => bytes.subarray(index * 32, index * 32 + 32))
}
