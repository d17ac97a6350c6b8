import { html, type TemplateResult } from 'lit'
import { here } from '../surroundings/surroundings.ts'
import { handoverLink, type WayHere } from './handover-link.ts'

/** What the offers need from the collection. */
export interface Offer {
  way: WayHere
  /** Short form of the organization's fingerprint. */
  code: string
  submitted: () => Promise<boolean>
}

/** A way to a better camera, where there is one: the phone for a computer, the phone's own browser for an app. */
export function offer({ way, code, submitted }: Offer): TemplateResult | '' {
  const { handover, leave } = here()
  const link = handoverLink(way)
  if (leave !== null) {
    void load('fuin-leave-app', async () => (await import('./leave-app.ts')).FuinLeaveApp)
    return html`<fuin-leave-app .link=${link ?? way.page} .way=${leave}></fuin-leave-app>`
  }
  if (!handover || link === null) return ''
  void load('fuin-handover', async () => (await import('./handover.ts')).FuinHandover)
  return html`<fuin-handover
    .link=${link}
    .code=${code}
    .signIn=${way.link === null}
    .submitted=${submitted}
  ></fuin-handover>`
}

async function load(name: string, element: () => Promise<CustomElementConstructor>): Promise<void> {
  if (customElements.get(name) !== undefined) return
  const loaded = await element()
  if (customElements.get(name) === undefined) customElements.define(name, loaded)
}
