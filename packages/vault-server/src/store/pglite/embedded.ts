import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { syncTree } from '../../files/sync.ts'
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
 * Opens the embedded database in a folder, creating it when it is empty.
 *
 * @param folder - taken by this process already (see `lockFolder`)
 */
export async function openEmbedded(folder: string): Promise<PGlite> {
  const fresh = !existsSync(join(folder, 'PG_VERSION'))
  const database = await PGlite.create({ fs: new DurableFS(folder), startParams: startParams() })
  if (fresh) {
    // initdb syncs nothing: without this walk a power loss in the first minutes takes the whole database.
    await database.exec('checkpoint')
    syncTree(folder)
  }
  return database
}
