import type { Fuin, Organization } from '@fuin/sdk/node'
import type { Express } from 'express'
import { sessionIn } from './forms.ts'
import { consolePage } from './pages/console.ts'
import { myPage } from './pages/my.ts'
import { collectorPolicy, consolePolicy } from './policies.ts'

/** Pages that hold an element of Fuin: what an employee gives, and the desk of the staff. */
export function embeddedPages(
  app: Express,
  { fuin, organization }: { fuin: Fuin; organization: Organization },
): void {
  app.get('/my', async (_request, response) => {
    response.set('Content-Security-Policy', collectorPolicy(new URL(fuin.vault).origin))
    response.send(myPage(sessionIn(response), await organization.fingerprint()))
  })

  app.get('/console', (_request, response) => {
    response.set('Content-Security-Policy', consolePolicy(new URL(fuin.vault).origin))
    response.send(consolePage(sessionIn(response)))
  })
}
