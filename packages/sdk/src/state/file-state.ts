import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FuinError } from '../errors.ts'
import { isId } from '../format/ids.ts'
import { fileDocuments } from './file-documents.ts'
import { withLock } from './file-lock.ts'
import { replaceFile, unavailable } from './file-write.ts'
import type { HostState, StoredCheckpoint } from './host-state.ts'

interface Content {
  v: 1
  checkpoint: StoredCheckpoint | null
  versions: Record<string, number>
}

/**
 * A state in a folder: one JSON file per organization and one per document, replaced atomically and synced, guarded by a lock so
 * that several processes on one machine can share it.
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
  const read = async (organization: string): Promise<Content> =>
    parse(await textOf(pathOf(folder, organization)))
  const change = async (organization: string, edit: (content: Content) => boolean): Promise<boolean> => {
    const path = pathOf(folder, organization)
    await mkdir(folder, { recursive: true, mode: 0o700 }).catch(unavailable)
    return withLock(`${path}.lock`, async () => {
      const content = await read(organization)
      if (!edit(content)) return false
      await replaceFile(path, JSON.stringify(content))
      return true
    })
  }
  return {
    ...fileDocuments(organization => pathOf(folder, organization).replace(/json$/u, 'documents')),
    checkpoint: async organization => (await read(organization)).checkpoint,
    advance: (organization, from, next) =>
      change(organization, content => {
        const size = content.checkpoint?.size ?? 0
        if (size !== from || next.size < size) return false
        content.checkpoint = { size: next.size, checkpoint: next.checkpoint }
        return true
      }),
    restart: (organization, known, next) =>
      change(organization, content => {
        if (content.checkpoint?.checkpoint !== known.checkpoint) return false
        content.checkpoint = { size: next.size, checkpoint: next.checkpoint }
        return true
      }),
    newest: async (organization, record) => (await read(organization)).versions[record] ?? 0,
    async raise(organization, record, version) {
      await change(organization, content => {
        if ((content.versions[record] ?? 0) >= version) return false
        content.versions[record] = version
        return true
      })
    },
  }
}

function pathOf(folder: string, organization: string): string {
  if (!isId(organization, 'org')) throw new FuinError('invalid_id', 'This is no organization id.')
  return join(folder, `${organization}.json`)
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    return unavailable()
  }
}

function parse(text: string | null): Content {
  if (text === null) return { v: 1, checkpoint: null, versions: {} }
  try {
    const content = JSON.parse(text) as Content
    if (content.v === 1 && typeof content.versions === 'object') return content
  } catch {
    // A damaged state is not a missing one: starting afresh silently would accept a rolled-back log.
  }
  return unavailable()
}
