import { once } from 'node:events'
import type { Response, Router } from 'express'
import type { Deps } from '../../vault/deps.ts'
import { releasedBody } from '../../vault/releases/bodies.ts'
import { releaser } from '../../vault/releases/release.ts'
import { json, parse } from '../body.ts'
import { hostCaller } from '../caller.ts'
import { AT, idParam } from '../params.ts'
import { schemas } from '../schemas.ts'

/** Releases, each logged before it answers, and the bodies of released images. */
export function releaseRoutes(router: Router, deps: Deps): void {
  const release = releaser(deps)
  router.post(`${AT}/releases`, json, async (request, response) => {
    const caller = await hostCaller(deps, request)
    response.json(await release(caller, idParam(request, 'organization'), parse(schemas.release, request)))
  })
  router.get(`${AT}/items/:item/body`, async (request, response) => {
    await hostCaller(deps, request)
    const ticket = request.get('fuin-ticket') ?? ''
    const { length, chunks } = await releasedBody(
      deps,
      idParam(request, 'organization'),
      idParam(request, 'item'),
      ticket,
    )
    await send(response, length, chunks)
  })
}

/** Streams a body; a failure after the first byte cuts the connection, so half a body never looks whole. */
async function send(response: Response, length: number, chunks: AsyncGenerator<Buffer>): Promise<void> {
  const first = await chunks.next()
  response.status(200).type('application/octet-stream').set('Content-Length', String(length))
  try {
    for (let part = first; !part.done; part = await chunks.next()) {
      // Who does not read, or went away, is not waited for for ever.
      if (!response.write(part.value)) await Promise.race([once(response, 'drain'), once(response, 'close')])
      if (response.destroyed) return
    }
    response.end()
  } catch {
    response.destroy()
  }
}
