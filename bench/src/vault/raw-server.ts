import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { RELEASE, SUBMIT, type Step } from './same-work.ts'

/**
 * `node:http` and `pg` with nothing around them: no checks, no cryptography, no proofs. It does for one call what
 * the vault asks of PostgreSQL for it, so the distance between the two is what the vault costs.
 */
const pool = new pg.Pool({ connectionString: process.env['BENCH_DATABASE_URL']!, max: 16 })
const WORK: Record<string, Step[][]> = { release: RELEASE, submit: SUBMIT }

const server = createServer((request, response) => {
  const [, work, part, caller, call] = request.url!.split('/')
  request.resume()
  request.on('end', () => {
    run(WORK[work!]![Number(part)]!, Number(caller), Number(call)).then(
      body => response.setHeader('content-type', 'application/json').end(body),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
})
server.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }))
})
process.on('SIGTERM', () => process.exit(0))

async function run(steps: Step[], caller: number, call: number): Promise<string> {
  const client = await pool.connect()
  try {
    const known = { caller, call, logSize: 0 }
    let last: Record<string, unknown> | undefined
    for (const { statement, values, keep } of steps) {
      const { name, text } = statement
      const bound = values.map(one => one.js(known))
      const { rows } = await client.query(name === '' ? { text } : { name, text, values: bound })
      last = (rows[0] as Record<string, unknown> | undefined) ?? last
      if (keep) known.logSize = Number(last!['log_size'])
    }
    return JSON.stringify(last)
  } finally {
    client.release()
  }
}
