import type { HostState, StoredCheckpoint } from './host-state.ts'
import { memoryDocuments } from './memory-documents.ts'

/** A state that ends with the process. For tests and single commands; a server wants file or database. */
export function memoryState(): HostState {
  const checkpoints = new Map<string, StoredCheckpoint>()
  const versions = new Map<string, number>()
  return {
    ...memoryDocuments(),
    checkpoint: organization => Promise.resolve(checkpoints.get(organization) ?? null),
    advance(organization, from, next) {
      const size = checkpoints.get(organization)?.size ?? 0
      if (size !== from || next.size < size) return Promise.resolve(false)
      checkpoints.set(organization, { ...next })
      return Promise.resolve(true)
    },
    restart(organization, known, next) {
      if (checkpoints.get(organization)?.checkpoint !== known.checkpoint) return Promise.resolve(false)
      checkpoints.set(organization, { ...next })
      return Promise.resolve(true)
    },
    newest: (organization, record) => Promise.resolve(versions.get(`${organization} ${record}`) ?? 0),
    raise(organization, record, version) {
      const key = `${organization} ${record}`
      versions.set(key, Math.max(versions.get(key) ?? 0, version))
      return Promise.resolve()
    },
  }
}
