import { run } from '../../../packages/sdk/src/cli/run.ts'
import { processIo } from '../../../packages/sdk/src/cli/io.ts'
import { peakMemory } from './usage.ts'

/** Runs one command of `fuin`, and then tells what it took. */
const code = await run(process.argv.slice(2), processIo())
const { user, system } = process.cpuUsage()
process.stdout.write(`${JSON.stringify({ cpu: (user + system) / 1e6, memory: peakMemory(process.pid) })}\n`)
process.exitCode = code
