import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { syncPath, syncTree } from '../../files/sync.ts'
import { DurableFS } from './durable-fs.ts'

/** PGlite's own parameters without `-F`, which would switch fsync off, and with a sync that NODEFS can do. */
function startParams(): string[] {
  return [
    ...PGlite.defaultStartParams.filter(parameter => parameter !== '-F'),
    '-c',
    'fsync=on',
    '-c',
    'wal_sync_method=fsync',
  ]
}

/**
 * Opens the embedded database in a folder, creating it when it is not there.
 *
 * @param folder - taken by this process already (see `lockFolder`)
 */
export async function openEmbedded(folder: string): Promise<PGlite> {
  if (!existsSync(join(folder, 'PG_VERSION'))) await create(folder)
  syncPath(dirname(folder)) // whoever created it may have been killed before its name was durable
  return open(folder)
}

/**
 * Creates a database under another name and gives it its own when it is whole and durable: initdb syncs nothing,
 * and what it leaves when it is cut off can neither be opened nor created again.
 */
async function create(folder: string): Promise<void> {
  const unfinished = `${folder}.new`
  rmSync(unfinished, { recursive: true, force: true })
  const database = await open(unfinished)
  await database.close()
  syncTree(unfinished)
  renameSync(unfinished, folder)
}

function open(folder: string): Promise<PGlite> {
  return PGlite.create({ fs: new DurableFS(folder), startParams: startParams() })
}
