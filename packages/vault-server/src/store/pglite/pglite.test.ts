import { spawn } from 'node:child_process'
import fs, { mkdtempSync, rmSync } from 'node:fs'
import { createRequire, syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openPglite } from '../db.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fuin-pglite-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('embedded PGlite', () => {
  it('is the version that the durable file system was tried with', () => {
    const path = createRequire(import.meta.url).resolve('@electric-sql/pglite')
    const { version } = JSON.parse(fs.readFileSync(join(path, '../../package.json'), 'utf8')) as {
      version: string
    }
    expect(version).toBe('0.5.14')
  })

  it('syncs at least once for every commit', async () => {
    const original = fs.fsyncSync
    let syncs = 0
    fs.fsyncSync = descriptor => {
      syncs++
      original(descriptor)
    }
    syncBuiltinESMExports()
    try {
      const database = await openPglite(folder)
      await database.knex.raw('create table t (a integer)')
      const before = syncs
      for (let a = 0; a < 20; a++) await database.knex('t').insert({ a })
      expect(syncs - before).toBeGreaterThanOrEqual(20)
      await database.close()
    } finally {
      fs.fsyncSync = original
      syncBuiltinESMExports()
    }
  })

  it('speaks to stock pg: bytes, transactions, named statements, errors', async () => {
    const { knex, pool, close } = await openPglite(folder)
    await knex.raw('create table t (a text primary key, b bytea, c bigint)')
    await knex.transaction(trx =>
      trx('t').insert({ a: 'x', b: Buffer.from([0, 255]), c: '9007199254740993' }),
    )
    await expect(
      knex.transaction(async trx => {
        await trx('t').insert({ a: 'y' })
        throw new Error('undone')
      }),
    ).rejects.toThrow('undone')
    await expect(knex('t').insert({ a: 'x' })).rejects.toMatchObject({ code: '23505' })
    const named = { name: 'one', text: 'select * from t where a = $1', values: ['x'] }
    const { rows } = await pool.query(named)
    expect(rows).toEqual([{ a: 'x', b: Buffer.from([0, 255]), c: '9007199254740993' }])
    await close()
  })

  it('belongs to one process', async () => {
    const database = await openPglite(folder)
    await expect(openPglite(folder)).rejects.toThrow(/Another process/u)
    await database.close()
  })

  it('loses no acknowledged row when its process is killed', async () => {
    const script = `
      import { openPglite } from ${JSON.stringify(new URL('../db.ts', import.meta.url).href)}
      const { knex } = await openPglite(${JSON.stringify(folder)})
      await knex.raw('create table if not exists t (a integer)')
      for (let a = 0; ; a++) { await knex('t').insert({ a }); process.stdout.write(a + '\\n') }`
    const child = spawn(process.execPath, ['--conditions=source', '--input-type=module', '-e', script])
    let written = ''
    child.stdout.on('data', (data: Buffer) => (written += data.toString()))
    while (written.split('\n').length < 200) await new Promise(resolve => setTimeout(resolve, 20))
    child.kill('SIGKILL')
    await new Promise(resolve => child.once('exit', resolve))
    const acknowledged = Number(written.trimEnd().split('\n').at(-1)) + 1
    const database = await openPglite(folder)
    const [{ count }] = (await database.knex('t').count()) as [{ count: string }]
    expect(Number(count)).toBeGreaterThanOrEqual(acknowledged)
    await database.close()
  })
})
