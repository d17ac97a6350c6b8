import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Decrypter, Encrypter } from 'age-encryption'
import { run } from '../../src/cli/run.ts'
import type { VaultProcess } from './vault.ts'

export const PASSPHRASE = 'correct horse battery'
const INIT = ['--name', '株式会社みほん', '--contact', '人事部', '--no-escrow-accepted-by', '佐藤 一郎']

/** What a command ended with, and what it printed. */
export interface Outcome {
  code: number
  out: string
  error: string
}

/** The `fuin` command, in this process. */
export type Command = (...args: string[]) => Promise<Outcome>

/** @param vault - the one that runs at the time of a call */
export function commandAt(vault: () => VaultProcess): Command {
  return async (...args) => {
    let [out, error] = ['', '']
    const code = await run(args, {
      env: { FUIN_PASSPHRASE: PASSPHRASE, FUIN_SETUP_TOKEN: vault().setupToken },
      out: text => void (out += `${text}\n`),
      error: text => void (error += `${text}\n`),
      ask: null,
    })
    return { code, out, error }
  }
}

/** `fuin init` for an organization that keeps its files in a folder. */
export const init = (fuin: Command, vault: VaultProcess, dir: string): Promise<Outcome> =>
  fuin('init', '--vault', vault.url, '--dir', dir, ...INIT)

/** Makes a keyring cheap to open: it costs a second and 256 MiB on purpose, and every command opens it. */
export async function cheapen(dir: string): Promise<void> {
  const path = join(dir, 'keyring.age')
  const decrypter = new Decrypter()
  decrypter.addPassphrase(PASSPHRASE)
  const text = await decrypter.decrypt(readFileSync(path), 'text')
  const encrypter = new Encrypter()
  encrypter.setPassphrase(PASSPHRASE)
  encrypter.setScryptWorkFactor(10)
  writeFileSync(path, await encrypter.encrypt(text))
}
