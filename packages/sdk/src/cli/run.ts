import { VaultRefusal } from '../client/refusal.ts'
import { FuinError } from '../errors.ts'
import { apiKeys } from './api-keys.ts'
import { audit } from './audit.ts'
import { init } from './init.ts'
import type { Io } from './io.ts'
import { keys } from './keys.ts'
import { numbers } from './numbers.ts'
import { paperwork } from './paperwork.ts'
import { people } from './people.ts'
import { request } from './request.ts'
import { reveal } from './reveal.ts'
import { UsageError, type Command } from './usage.ts'
import { webhooks } from './webhooks.ts'

const COMMANDS: Record<string, Command> = {
  init,
  keys,
  'api-keys': apiKeys,
  people,
  numbers,
  request,
  reveal,
  audit,
  paperwork,
  webhooks,
}

const HELP = `fuin: collect, use and destroy individual numbers (My Number), end to end encrypted

  fuin init      organization, API key, keyring and configuration, in one go
  fuin keys      create or show a keyring
  fuin api-keys  list, make, rotate and revoke the keys with which hosts call the vault
  fuin webhooks  where the vault tells by itself what happens
  fuin people    import people from a file
  fuin numbers   import numbers that you have already, sealed here
  fuin request   ask a person, get the one-time link
  fuin reveal    use one number for a purpose
  fuin audit     export and verify the log
  fuin paperwork notices, ledger, check sheet, draft of a breach report

  fuin <command> --help says more. Exit codes: 0 done, 1 failed or refused, 2 written wrongly.`

/**
 * Runs one command line.
 *
 * @returns the exit code: 0 done, 1 failed or refused, 2 written wrongly
 */
export async function run(args: string[], io: Io): Promise<number> {
  const [name = 'help', ...rest] = args
  if (['help', '--help', '-h'].includes(name)) {
    io.out(HELP)
    return 0
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command === undefined) {
    io.error(`There is no such command.\n\n${HELP}`)
    return 2
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    io.out(command.help)
    return 0
  }
  try {
    await command.run(rest, io)
    return 0
  } catch (error) {
    return failed(error, command, io)
  }
}

/** Says what went wrong without a stack and without what was typed, which may be a number. */
function failed(error: unknown, command: Command, io: Io): number {
  if (error instanceof UsageError || isParseError(error)) {
    io.error(`${error instanceof UsageError ? error.message : 'An option is unknown or lacks its value.'}\n`)
    io.error(command.help)
    return 2
  }
  if (error instanceof VaultRefusal) {
    io.error(`${error.problem}: the vault refused the call (${error.call}).`)
  } else if (error instanceof FuinError) {
    io.error(`${error.code}: ${error.message}`)
  } else {
    io.error(`failed: ${(error as NodeJS.ErrnoException).code ?? 'an unexpected error'}`)
  }
  return 1
}

function isParseError(error: unknown): boolean {
  return String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')
}
