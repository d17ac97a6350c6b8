import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { checkedName, documentText, type HostDocuments, type StoredDocument } from './documents.ts'
import { withLock } from './file-lock.ts'
import { replaceFile, unavailable } from './file-write.ts'

const ENDING = '.json'

/**
 * Documents as files, one each, in a folder of the organization's own. Every change is synced before it counts.
 *
 * @param folderOf - folder of an organization; refuses what is no id
 */
export function fileDocuments(folderOf: (organization: string) => string): HostDocuments {
  const change = async <T>(
    organization: string,
    name: string,
    work: (path: string) => Promise<T>,
  ): Promise<T> => {
    const folder = folderOf(organization)
    const path = join(folder, fileName(name))
    await mkdir(folder, { recursive: true, mode: 0o700 }).catch(unavailable)
    return withLock(`${path}.lock`, () => work(path))
  }
  return {
    document: (organization, name) => read(join(folderOf(organization), fileName(name))),
    putDocument(organization, name, value, expectedVersion) {
      const text = documentText({ version: expectedVersion + 1, value })
      return change(organization, name, async path => {
        if (((await read(path))?.version ?? 0) !== expectedVersion) return false
        await replaceFile(path, text)
        return true
      })
    },
    async documents(organization, prefix) {
      const folder = folderOf(organization)
      const names = (await filesIn(folder))
        .filter(file => file.endsWith(ENDING))
        .map(file => decodeURIComponent(file.slice(0, -ENDING.length)))
        .filter(name => name.startsWith(prefix))
        .sort()
      const found = await Promise.all(
        names.map(async name => ({ name, stored: await read(join(folder, fileName(name))) })),
      )
      // A file that another process removed in between is no document any more.
      return found.flatMap(({ name, stored }) => (stored === null ? [] : { name, ...stored }))
    },
    deleteDocument: (organization, name) =>
      change(organization, name, path => rm(path, { force: true }).catch(unavailable)),
  }
}

/** Capitals are escaped too: some file systems do not tell them from small letters. */
function fileName(name: string): string {
  const escaped = checkedName(name).replace(
    /[^a-z0-9_-]/gu,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${escaped}${ENDING}`
}

async function filesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    return unavailable()
  }
}

async function read(path: string): Promise<StoredDocument | null> {
  try {
    const { version, value } = JSON.parse(await readFile(path, 'utf8')) as StoredDocument
    if (Number.isSafeInteger(version)) return { version, value }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
  }
  return unavailable()
}
