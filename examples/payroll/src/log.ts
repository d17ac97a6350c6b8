import type { Express } from 'express'
import type { Entry } from '@fuin/sdk/api'
import type { Organization } from '@fuin/sdk/node'
import { sessionIn } from './forms.ts'
import { logPage } from './pages/log.ts'
import { STAFF } from './staff.ts'

/** The log of the vault, verified, with the names that only this product knows. */
export function logRoutes(app: Express, organization: Organization): void {
  app.get('/log', async (_request, response) => {
    const names = new Map<string, string>()
    const staffNames = STAFF.map(async user => {
      const staff = organization.as({ externalId: user.id, permissions: [] })
      names.set(await staff.actorId(), user.name)
    })
    await Promise.all(staffNames)
    const { data } = await organization.subjects.list({ limit: 200 })
    for (const view of data) if (view.name !== null) names.set(view.id, view.name)
    const entries: Entry[] = []
    let size = 0
    for await (const line of organization.audit.export()) {
      const { leaf } = JSON.parse(line) as { leaf?: string }
      if (leaf === undefined) continue
      entries.push(JSON.parse(leaf) as Entry)
      size++
    }
    response.send(logPage(sessionIn(response), { entries: entries.reverse().slice(0, 200), size, names }))
  })
}
