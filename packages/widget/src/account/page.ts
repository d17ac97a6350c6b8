import type { SignInLink } from '@fuin/sdk/page'
import '../define/account.ts'
import type { FuinCollector } from '../collector/collector.ts'
import { forgetReceipt } from '../flow/remembered.ts'
import { type OpenableRequest, signOut, type Visit } from './account-api.ts'

/**
 * Puts the sign-in before the collector: who has signed in gets the collector with the one-time link of a request.
 *
 * Nothing of it is stored. A reload signs out, and so does the button, which is what people at a shared computer need.
 */
export function signInPage(collector: FuinCollector, link: SignInLink): void {
  const place = { ...link, vault: collector.vault.replace(/\/$/u, '') }
  const form = document.createElement('fuin-sign-in')
  const list = document.createElement('fuin-visit')
  let token: string | null = null
  collector.hidden = true
  form.place = list.place = place
  form.opened = visit => enter(visit)
  list.opened = request => open(request)
  list.left = () => void leave()
  collector.before(form)

  const enter = (visit: Visit): void => {
    ;({ token } = visit)
    list.visit = visit
    form.replaceWith(list)
    const [only, ...others] = visit.requests
    if (only !== undefined && others.length === 0) open(only)
    else void list.updateComplete.then(() => list.shadowRoot?.querySelector('h1')?.focus())
  }
  const open = (request: OpenableRequest): void => {
    list.chosen = true
    collector.hidden = false
    void collector.open(request.link)
  }
  const leave = async (): Promise<void> => {
    if (token !== null) await signOut(place, token)
    forgetReceipt()
    location.reload()
  }
}
