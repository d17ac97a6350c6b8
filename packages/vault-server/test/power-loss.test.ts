import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collectFrom } from './support/collection.ts'
import { Confirmed, consistentLog, type Promised } from './support/confirmed.ts'
import { differences } from './support/disk/compare.ts'
import { Disk } from './support/disk/disk.ts'
import { Recorder } from './support/disk/recorder.ts'
import { randomFrom, type Loss } from './support/disk/survivors.ts'
import { TestVault } from './support/test-vault.ts'

/** In memory where that is possible: what a real fsync would do is told by the record. */
const WHERE = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
/** Another one by FUIN_TEST_SEED; every failure names it. */
const SEED = Number(process.env['FUIN_TEST_SEED'] ?? 20261124)

describe(`loss of power under the embedded database (seed ${SEED})`, { timeout: 120_000 }, () => {
  const random = randomFrom(SEED)
  const folder = mkdtempSync(join(WHERE, 'fuin-power-'))
  const live = new TestVault()
  const recorder = new Recorder(join(folder, 'live'))
  const { changes } = recorder
  const confirmed = new Confirmed(() => changes.length)
  /** Place in the record at which the vault listened for the first time. */
  let born = 0
  let images = 0

  beforeAll(async () => {
    mkdirSync(join(folder, 'live'))
    const env = { FUIN_DATA_DIR: join(folder, 'live/data') }
    recorder.start()
    try {
      await live.start(env)
      born = changes.length
      await live.createOrganization()
      for (let each = 0; each < 4; each++) await collectFrom(live, confirmed, each % 2 === 0)
      await live.vault.close()
      await live.start(env)
      await Promise.all([false, true, false].map(erase => collectFrom(live, confirmed, erase)))
    } finally {
      recorder.stop()
      confirmed.stop()
    }
  }, 60_000)
  afterAll(async () => {
    await live.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Opens a vault on what a loss of power leaves. @returns everything that is wrong with it */
  async function wrongAfter(disk: Disk, place: number, loss: Loss): Promise<string[]> {
    const image = join(folder, `image-${images++}`)
    disk.follow(changes, place)
    disk.writeImage(image, loss, random)
    const vault = new TestVault()
    const { organization, apiKey, logKey } = live
    Object.assign(vault, { organization, apiKey, logKey })
    try {
      await vault.start({ FUIN_DATA_DIR: join(image, 'data') })
    } catch (error) {
      return [`does not open: ${String(error)}`]
    }
    try {
      return await wrongIn(
        vault,
        confirmed.promises.filter(({ at }) => at <= place),
      )
    } finally {
      await vault.stop()
      rmSync(image, { recursive: true, force: true })
    }
  }

  async function wrongIn(vault: TestVault, promises: Promised[]): Promise<string[]> {
    if (promises.length === 0) await vault.createOrganization()
    const log = await consistentLog(vault).catch(() => null)
    if (log === null) return ['the log is not consistent']
    const wrong: string[] = []
    for (const { what, at, holds } of promises)
      if (!(await holds(vault, log).catch(() => false))) wrong.push(`lost ${what} of ${at}`)
    if (!(await goesOn(vault).catch(() => false))) wrong.push('does not go on')
    return wrong
  }

  /** Whether somebody new can submit a number, and it can be read. */
  async function goesOn(vault: TestVault): Promise<boolean> {
    const next = await vault.accepted()
    return (await vault.release(next.item)).status === 200
  }

  it('is recorded completely', () => {
    const disk = new Disk()
    disk.follow(changes, changes.length)
    disk.syncAll()
    disk.writeImage(join(folder, 'whole'), 'everything', random)
    expect(differences(join(folder, 'whole'), join(folder, 'live'))).toEqual([])
  })

  it('loses nothing that was confirmed', async () => {
    const answers = shuffled(confirmed.promises.map(({ at }) => at))
    const anywhere = Array.from({ length: 6 }, () => born + random() * (changes.length - born))
    const losses: [number, Loss][] = [
      ...answers.slice(0, 10).map((place): [number, Loss] => [place, 'everything']),
      ...answers.slice(-10).map((place): [number, Loss] => [place, 'at random']),
      ...anywhere.map((place): [number, Loss] => [Math.floor(place), 'at random']),
    ]
    const disk = new Disk()
    for (const [place, loss] of losses.toSorted(([one], [other]) => one - other))
      expect([place, loss, await wrongAfter(disk, place, loss)]).toEqual([place, loss, []])
  })

  it('starts again after a loss in the first start', async () => {
    const disk = new Disk()
    const losses: [number, Loss][] = [
      [random() * 0.7, 'nothing'],
      [0.7 + random() * 0.1, 'at random'],
      [0.8 + random() * 0.2, 'at random'],
      [1, 'at random'],
    ]
    for (const [part, loss] of losses) {
      const place = Math.floor(part * born)
      expect([place, loss, await wrongAfter(disk, place, loss)]).toEqual([place, loss, []])
    }
  })

  it.each([
    ['everything', /^/u],
    ['the database', /^data\/pglite/u],
    ['the keys', /^data\/shred/u],
  ])('would lose confirmed data if fsync did nothing for %s', async (_, forgotten) => {
    const after = (loss: Loss): Promise<string[]> => {
      const disk = new Disk(path => !forgotten.test(path))
      disk.follow(changes, born)
      disk.syncAll()
      return wrongAfter(disk, changes.length, loss)
    }
    expect(await after('everything')).not.toEqual([])
    // One accident may spare everything; several do not.
    let found: string[] = []
    for (let accident = 0; accident < 8 && found.length === 0; accident++) found = await after('at random')
    expect(found).not.toEqual([])
  })

  function shuffled<T>(values: T[]): T[] {
    const ranked = values.map((value): [number, T] => [random(), value])
    return ranked.sort(([one], [other]) => one - other).map(([, value]) => value)
  }
})
