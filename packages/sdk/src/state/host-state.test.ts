import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import knex, { type Knex } from 'knex'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPostgres, type PostgresProcess } from '../../test/support/postgres.ts'
import { codeOf } from '../../test/support/code-of.ts'
import { newId } from '../format/ids.ts'
import { changeDocument } from './documents.ts'
import { fileState } from './file-state.ts'
import type { HostState } from './host-state.ts'
import { knexState } from './knex-state.ts'
import { memoryState } from './memory-state.ts'

/** What every state must do; `make` opens the same place again, as another process would. */
function contract(name: string, make: () => HostState): void {
  const note = (size: number): { size: number; checkpoint: string } => ({
    size,
    checkpoint: `note ${size}\n`,
  })

  describe(name, () => {
    it('remembers the newest checkpoint of each organization', async () => {
      const [state, one, two] = [make(), newId('org'), newId('org')]
      expect(await state.checkpoint(one)).toBeNull()
      expect(await state.advance(one, 0, note(3))).toBe(true)
      expect(await state.advance(two, 0, note(1))).toBe(true)
      expect(await state.advance(one, 3, note(7))).toBe(true)
      expect(await state.checkpoint(one)).toEqual(note(7))
      expect(await state.checkpoint(two)).toEqual(note(1))
    })

    it('goes forward only, and only from where the proof began', async () => {
      const [state, organization] = [make(), newId('org')]
      await state.advance(organization, 0, note(5))
      expect(await state.advance(organization, 0, note(9))).toBe(false)
      expect(await state.advance(organization, 4, note(9))).toBe(false)
      expect(await state.advance(organization, 5, note(4))).toBe(false)
      expect(await state.checkpoint(organization)).toEqual(note(5))
      expect(await state.advance(organization, 5, note(5))).toBe(true)
    })

    it('begins anew only from exactly what is stored', async () => {
      const [state, organization] = [make(), newId('org')]
      await state.advance(organization, 0, note(5))
      expect(await state.restart(organization, { ...note(5), checkpoint: 'other' }, note(2))).toBe(false)
      expect(await state.restart(organization, note(5), note(2))).toBe(true)
      expect(await make().checkpoint(organization)).toEqual(note(2))
      expect(await state.restart(organization, note(5), note(1))).toBe(false)
    })

    it('lets one of many win', async () => {
      const [state, organization] = [make(), newId('org')]
      const tries = Array.from({ length: 20 }, (_, index) => state.advance(organization, 0, note(index + 1)))
      expect((await Promise.all(tries)).filter(won => won)).toHaveLength(1)
    })

    it('keeps the highest version of a record', async () => {
      const [state, one, two] = [make(), newId('org'), newId('org')]
      expect(await state.newest(one, 'request:a')).toBe(0)
      await Promise.all([3, 1, 5, 2, 4].map(version => state.raise(one, 'request:a', version)))
      await state.raise(one, 'request:a', 2)
      expect(await state.newest(one, 'request:a')).toBe(5)
      expect(await state.newest(one, 'request:b')).toBe(0)
      expect(await state.newest(two, 'request:a')).toBe(0)
      await state.raise(one, 'subject:x', 1_795_000_000_000)
      expect(await state.newest(one, 'subject:x')).toBe(1_795_000_000_000)
    })

    it('keeps documents by name, each with its version', async () => {
      const [state, one, two] = [make(), newId('org'), newId('org')]
      expect(await state.document(one, 'settings')).toBeNull()
      expect(await state.putDocument(one, 'settings', { days: [7, 3], words: '敬具' }, 0)).toBe(true)
      expect(await state.putDocument(two, 'settings', 'other', 0)).toBe(true)
      expect(await state.putDocument(one, 'settings', { days: [1] }, 1)).toBe(true)
      expect(await make().document(one, 'settings')).toEqual({ version: 2, value: { days: [1] } })
      expect(await state.document(two, 'settings')).toEqual({ version: 1, value: 'other' })
    })

    it('refuses a write on a version that is over, and lets one of many win', async () => {
      const [state, organization] = [make(), newId('org')]
      await state.putDocument(organization, 'a', 1, 0)
      expect(await state.putDocument(organization, 'a', 2, 0)).toBe(false)
      expect(await state.putDocument(organization, 'a', 2, 2)).toBe(false)
      expect(await state.putDocument(organization, 'none', 2, 1)).toBe(false)
      const tries = Array.from({ length: 20 }, (_, index) => state.putDocument(organization, 'a', index, 1))
      expect((await Promise.all(tries)).filter(won => won)).toHaveLength(1)
      expect((await state.document(organization, 'a'))?.version).toBe(2)
    })

    it('lists by beginning, in order, and forgets what is deleted', async () => {
      const [state, organization] = [make(), newId('org')]
      const names = ['template/b', 'template/A.1', 'templates', 'delivery/req_1:x']
      for (const name of names) await state.putDocument(organization, name, name, 0)
      const listed = await state.documents(organization, 'template/')
      expect(listed).toEqual(['template/A.1', 'template/b'].map(name => ({ name, version: 1, value: name })))
      expect(await state.documents(newId('org'), '')).toEqual([])
      await state.deleteDocument(organization, 'template/b')
      await state.deleteDocument(organization, 'template/b')
      expect((await state.documents(organization, 'template')).map(({ name }) => name)).toEqual([
        'template/A.1',
        'templates',
      ])
      expect(await state.putDocument(organization, 'template/b', 'again', 0)).toBe(true)
    })

    it('refuses names that are paths or addresses, and what is too large', async () => {
      const [state, organization] = [make(), newId('org')]
      for (const name of ['', 'a b', 'e@example.com', '氏名', 'a\\b', 'x'.repeat(81)]) {
        expect(await codeOf(Promise.resolve().then(() => state.putDocument(organization, name, 1, 0)))).toBe(
          'input_invalid',
        )
      }
      const large = { text: 'x'.repeat(1_000_001) }
      expect(await codeOf(Promise.resolve().then(() => state.putDocument(organization, 'a', large, 0)))).toBe(
        'input_invalid',
      )
    })

    it('edits again when somebody else was faster', async () => {
      const [state, organization] = [make(), newId('org')]
      const place = { organization, name: 'count' }
      const edits = Array.from({ length: 8 }, () =>
        changeDocument<number>(state, place, value => (value ?? 0) + 1),
      )
      await Promise.all(edits)
      expect((await state.document(organization, 'count'))?.value).toBe(8)
      expect(await changeDocument<number>(state, place, () => undefined)).toBe(8)
    })
  })
}

const dir = mkdtempSync(join(tmpdir(), 'fuin-state-'))
const memory = memoryState()
let postgres: PostgresProcess | null = null
let database: Knex

afterAll(async () => {
  rmSync(dir, { recursive: true, force: true })
  await database?.destroy()
  await postgres?.stop()
})

contract('memoryState', () => memory)
contract('fileState', () => fileState(join(dir, 'shared')))

describe('knexState', () => {
  beforeAll(async () => {
    postgres = await startPostgres()
    database = knex({ client: 'pg', connection: postgres.url })
  })
  contract('on PostgreSQL', () => knexState(database))

  it('makes its tables once, however many begin at the same time', async () => {
    await database.raw('DROP TABLE fuin_checkpoints, fuin_versions, fuin_documents')
    const states = Array.from({ length: 8 }, () => knexState(database))
    const organization = newId('org')
    expect(await Promise.all(states.map(state => state.newest(organization, 'r')))).toEqual(Array(8).fill(0))
  })

  it('says so when the database does not answer', async () => {
    const nowhere = knex({ client: 'pg', connection: 'postgres://127.0.0.1:1/none' })
    expect(await codeOf(knexState(nowhere).checkpoint(newId('org')))).toBe('state_unavailable')
    await nowhere.destroy()
  })
})

describe('fileState', () => {
  it('survives, is private, and leaves no temporary file', async () => {
    const [folder, organization] = [join(dir, 'one'), newId('org')]
    await fileState(folder).advance(organization, 0, { size: 4, checkpoint: 'note' })
    expect(await fileState(folder).checkpoint(organization)).toEqual({ size: 4, checkpoint: 'note' })
    expect(readdirSync(folder)).toEqual([`${organization}.json`])
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(statSync(join(folder, `${organization}.json`)).mode & 0o777).toBe(0o600)
  })

  it('keeps a document in a private file whose name cannot leave the folder', async () => {
    const [folder, organization] = [join(dir, 'five'), newId('org')]
    await fileState(folder).putDocument(organization, '../../A', 1, 0)
    expect(readdirSync(folder)).toEqual([`${organization}.documents`])
    const file = join(folder, `${organization}.documents`, '%2E%2E%2F%2E%2E%2F%41.json')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    writeFileSync(file, '{"version":1,"val')
    expect(await codeOf(fileState(folder).document(organization, '../../A'))).toBe('state_unavailable')
  })

  it('is not taken for new when it is damaged', async () => {
    const [folder, organization] = [join(dir, 'two'), newId('org')]
    await fileState(folder).raise(organization, 'r', 1)
    writeFileSync(join(folder, `${organization}.json`), '{"v":1,"checkpo')
    expect(await codeOf(fileState(folder).checkpoint(organization))).toBe('state_unavailable')
  })

  it('takes over what an earlier version wrote, and goes on from there', async () => {
    const [folder, organization] = [join(dir, 'six'), newId('org')]
    mkdirSync(folder)
    const file = join(folder, `${organization}.json`)
    writeFileSync(
      file,
      JSON.stringify({ v: 1, checkpoint: { size: 3, checkpoint: 'n' }, versions: { a: 7 } }),
    )
    const [one, other] = [fileState(folder), fileState(folder)]
    expect([await one.newest(organization, 'a'), (await one.checkpoint(organization))?.size]).toEqual([7, 3])
    await one.raise(organization, 'b', 2)
    await other.raise(organization, 'a', 8)
    for (const state of [one, other, fileState(folder)])
      expect([await state.newest(organization, 'a'), await state.newest(organization, 'b')]).toEqual([8, 2])
  })

  it('sees what another one adds, also after the file was written anew', async () => {
    const [folder, organization] = [join(dir, 'seven'), newId('org')]
    const [one, other, idle] = [fileState(folder), fileState(folder), fileState(folder)]
    const file = join(folder, `${organization}.json`)
    await one.raise(organization, 'first', 1)
    expect(await idle.newest(organization, 'first')).toBe(1)
    const inodes = new Set<number>()
    for (let version = 1; version <= 900; version++) {
      const [writer, reader] = version % 2 === 0 ? [one, other] : [other, one]
      // Long names, so that few of them are enough.
      await writer.raise(organization, `${'r'.repeat(150)}${version % 5}`, version)
      expect(await reader.newest(organization, `${'r'.repeat(150)}${version % 5}`)).toBe(version)
      inodes.add(statSync(file).ino)
    }
    expect(inodes.size).toBeGreaterThan(1)
    expect(statSync(file).size).toBeLessThan(80_000)
    for (let at = 0; at < 5; at++)
      expect(await idle.newest(organization, `${'r'.repeat(150)}${at}`)).toBe(at === 0 ? 900 : 895 + at)
    expect(readdirSync(folder)).toEqual([`${organization}.json`])
  })

  it('passes over a line that was cut, and refuses one that is whole and wrong', async () => {
    const [folder, organization] = [join(dir, 'eight'), newId('org')]
    const file = join(folder, `${organization}.json`)
    const [one, other] = [fileState(folder), fileState(folder)]
    await one.raise(organization, 'a', 1)
    await one.raise(organization, 'a', 2)
    expect(await other.newest(organization, 'a')).toBe(2)
    const whole = readFileSync(file, 'utf8')
    for (const cut of ['{"record":"a","vers', '{"record":"a","version":9}', '\0\0\0\0']) {
      writeFileSync(file, whole + cut)
      for (const state of [one, other, fileState(folder)])
        expect(await state.newest(organization, 'a')).toBe(2)
    }
    await other.raise(organization, 'b', 5)
    for (const state of [one, other, fileState(folder)])
      expect([await state.newest(organization, 'a'), await state.newest(organization, 'b')]).toEqual([2, 5])
    const mended = readFileSync(file, 'utf8')
    for (const wrong of ['{"record":"a","version":"9"}', '{"record":"a"', '{}', 'null', '\0\0']) {
      writeFileSync(file, `${mended}${wrong}\n`)
      for (const state of [one, fileState(folder)]) {
        expect(await codeOf(state.newest(organization, 'a'))).toBe('state_unavailable')
        expect(await codeOf(state.raise(organization, 'a', 9))).toBe('state_unavailable')
      }
    }
    writeFileSync(file, mended)
    expect(await one.newest(organization, 'b')).toBe(5)
  })

  it('keeps whatever was acknowledged when a process is killed at any time', async () => {
    const [folder, organization] = [join(dir, 'nine'), newId('org')]
    const source = fileURLToPath(new URL('./file-state.ts', import.meta.url))
    const program = `
      import { writeSync } from 'node:fs'
      import { fileState } from ${JSON.stringify(source)}
      const state = fileState(${JSON.stringify(folder)})
      for (let i = 1; ; i++) {
        await state.raise(${JSON.stringify(organization)}, 'record', i)
        writeSync(1, i + '\\n')
      }`
    let known = 0
    for (const lines of [5, 40, 90]) {
      const running = spawn(process.execPath, ['--conditions=source', '--input-type=module', '-e', program], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      let said = ''
      running.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text
        if (said.split('\n').length > lines) running.kill('SIGKILL')
      })
      await new Promise(resolve => running.once('close', resolve))
      known = Math.max(known, ...said.split('\n').slice(0, -1).map(Number))
      const found = await fileState(folder).newest(organization, 'record')
      expect(found).toBeGreaterThanOrEqual(known)
      expect(found).toBeLessThanOrEqual(known + 1)
    }
    await fileState(folder).raise(organization, 'record', 10_000)
    expect(await fileState(folder).newest(organization, 'record')).toBe(10_000)
  })

  it('takes over the lock of a process that died', async () => {
    const [folder, organization] = [join(dir, 'three'), newId('org')]
    await fileState(folder).raise(organization, 'r', 1)
    const dead = spawn('true')
    await new Promise(resolve => dead.once('exit', resolve))
    writeFileSync(join(folder, `${organization}.json.lock`), String(dead.pid))
    await fileState(folder).raise(organization, 'r', 2)
    expect(await fileState(folder).newest(organization, 'r')).toBe(2)
  })

  it('is shared by processes without losing a change', async () => {
    const [folder, organization] = [join(dir, 'four'), newId('org')]
    const source = fileURLToPath(new URL('./file-state.ts', import.meta.url))
    const program = `
      import { fileState } from ${JSON.stringify(source)}
      const state = fileState(${JSON.stringify(folder)})
      for (let i = 0; i < 20; i++) await state.raise(${JSON.stringify(organization)}, process.argv[1] + i, 1)`
    const args = ['--conditions=source', '--input-type=module', '-e', program]
    const running = ['a', 'b', 'c'].map(
      name =>
        new Promise(resolve =>
          spawn(process.execPath, [...args, name], { stdio: 'inherit' }).once('exit', resolve),
        ),
    )
    expect(await Promise.all(running)).toEqual([0, 0, 0])
    const state = fileState(folder)
    const versions = await Promise.all(
      ['a', 'b', 'c'].flatMap(name =>
        Array.from({ length: 20 }, (_, index) => state.newest(organization, `${name}${index}`)),
      ),
    )
    expect(versions).toEqual(Array(60).fill(1))
  })

  it('refuses an organization id that is a path', async () => {
    expect(await codeOf(fileState(dir).checkpoint('../../etc/passwd'))).toBe('invalid_id')
  })
})
