import type { Io } from './io.ts'

/** A command that was written wrongly: exit code 2, with the help of the command. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** What every command can do. */
export interface Command {
  /** Lines of help, the first one says how it is written. */
  help: string
  run(args: string[], io: Io): Promise<void>
}
