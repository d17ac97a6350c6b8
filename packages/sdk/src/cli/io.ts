import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** What a command may touch besides files and the vault; tests give their own. */
export interface Io {
  env: Readonly<Record<string, string | undefined>>
  out: (text: string) => void
  error: (text: string) => void
  /** Asks without echo; null when nobody sits at a terminal. */
  ask: ((question: string) => Promise<string>) | null
}

/** The process's own. */
export function processIo(): Io {
  return {
    env: process.env,
    out: text => void process.stdout.write(`${text}\n`),
    error: text => void process.stderr.write(`${text}\n`),
    ask: process.stdin.isTTY ? askHidden : null,
  }
}

async function askHidden(question: string): Promise<string> {
  process.stderr.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return await lines.question('')
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}
