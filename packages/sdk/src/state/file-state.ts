import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { FuinError } from '../errors.ts'
import { isId } from '../format/ids.ts'
import { fileDocuments } from './file-documents.ts'
import { withLock } from './file-lock.ts'
import { unavailable } from './file-write.ts'
import type { HostState, StoredCheckpoint } from './host-state.ts'
import { Journal, type Change, type Content } from './journal.ts'

/** Organizations whose journals stay in memory: those that were asked for last. */
const IN_MEMORY = 64

/**
 * A state in a folder: a journal per organization, to which every change is added and synced, and a file per document, replaced
 * atomically. A lock guards both, so that several processes on one machine can share it.
 *
 * @param folder - made with mode 0700 when it is missing
 * @throws {FuinError} `state_unavailable` from each method when the folder cannot be used or a file is damaged
 * @example
 * ```ts
 * import { fileState } from '@fuin/sdk/node'
 *
 * const state = fileState('./fuin-state')
 * ```
 */
export function fileState(folder: string): HostState {
  const journals = new Map<string, Journal>()
  const journalOf = (organization: string): Journal => {
    const path = pathOf(folder, organization)
    const journal = journals.get(path) ?? new Journal(path)
    journals.delete(path)
    journals.set(path, journal)
    const [oldest] = journals.keys()
    if (journals.size > IN_MEMORY) journals.delete(oldest!)
    return journal
  }
  // Asynchronous for its errors alone: they come as rejections.
  const read = async (organization: string): Promise<Content> =>
    Promise.resolve(journalOf(organization).read())
  const change = async (
    organization: string,
    edit: (content: Content) => Change | null,
  ): Promise<boolean> => {
    const path = pathOf(folder, organization)
    await mkdir(folder, { recursive: true, mode: 0o700 }).catch(unavailable)
    return withLock(`${path}.lock`, async () => {
      const journal = journalOf(organization)
      const made = edit(journal.read())
      if (made === null) return false
      await journal.add(made)
      return true
    })
  }
  return {
    ...fileDocuments(organization => pathOf(folder, organization).replace(/json$/u, 'documents')),
    checkpoint: async organization => (await read(organization)).checkpoint,
    advance: (organization, from, next) =>
      change(organization, ({ checkpoint }) => {
        const size = checkpoint?.size ?? 0
        return size !== from || next.size < size ? null : { checkpoint: stored(next) }
      }),
    restart: (organization, known, next) =>
      change(organization, ({ checkpoint }) =>
        checkpoint?.checkpoint === known.checkpoint ? { checkpoint: stored(next) } : null,
      ),
    newest: async (organization, record) => (await read(organization)).versions.get(record) ?? 0,
    async raise(organization, record, version) {
      await change(organization, ({ versions }) =>
        (versions.get(record) ?? 0) >= version ? null : { record, version },
      )
    },
  }
}

function stored({ size, checkpoint }: StoredCheckpoint): StoredCheckpoint {
  return { size, checkpoint }
}

function pathOf(folder: string, organization: string): string {
  if (!isId(organization, 'org')) throw new FuinError('invalid_id', 'This is no organization id.')
  return join(folder, `${organization}.json`)
}
