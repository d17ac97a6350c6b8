import type { PrintSheets } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import { formatLink } from '../format/link.ts'
import type { ManifestImage } from '../format/manifest.ts'
import type { StaffContext } from './context.ts'
import { fetchRequest, trustedManifestOf } from './requests.ts'
import { optional } from './subjects.ts'
import type { CallOptions } from './vault-http.ts'

/** Everything that is printed on the sheet of one request. It carries the one-time link: hand it to nobody else. */
export interface RequestSheet {
  request: string
  /** 受付番号: the end of the request's id, in upper case. */
  code: string
  url: string
  organization: { name: string; contact: string }
  /** Whom the sheet is for. */
  name: string
  /** `YYYY-MM-DD` */
  due: string
  purposes: string[]
  people: { name: string; papers: Pick<ManifestImage, 'document' | 'sides'>[] }[]
  /** 合言葉 that the page shows, or none. */
  countersign: string | null
  /** The page asks for a passcode, which is told another way and never stands on the sheet. */
  passcode: boolean
}

const BATCH = 200

/**
 * What has to be printed for requests, in the given order, with their links. The vault logs that they were printed, and
 * by whom, before anything is handed out. Permission `request`.
 *
 * @throws {FuinError} `input_invalid` for a request that is closed
 */
export async function requestSheets(
  context: StaffContext,
  requests: readonly string[],
  { signal }: CallOptions = {},
): Promise<RequestSheet[]> {
  const { collectUrl, organization, http } = context
  if (collectUrl === undefined)
    throw new FuinError('config_invalid', 'Set collectUrl, the address of the collection page.')
  const { fingerprint } = await context.keyring()
  const sheets: RequestSheet[] = []
  for (let start = 0; start < requests.length; start += BATCH) {
    const body: PrintSheets = { requests: requests.slice(start, start + BATCH) }
    const actor = await context.actor()
    await http.json({ method: 'POST', path: context.path('/sheets'), body, actor, ...optional(signal) })
    for (const id of body.requests) {
      const current = await fetchRequest(context, id, signal)
      if (current.state !== 'open' && current.state !== 'returned')
        throw new FuinError('input_invalid', 'A request that is closed has no sheet. Ask again first.')
      const { opened, keys, passcode } = await trustedManifestOf(context, current)
      const { provider, subjects, purposes, due, countersign, organization: asking } = opened.manifest
      const { name, contact } = asking
      sheets.push({
        request: id,
        code: id.slice(-6).toUpperCase(),
        url: formatLink(collectUrl, { organization, request: id, secret: keys.secret, fingerprint }),
        organization: { name, contact },
        name: provider.name,
        due,
        purposes: purposes.map(({ text }) => text),
        people: subjects.map(({ name: person, ways }) => ({
          name: person,
          // The way with the least trouble; the page offers the others.
          papers: (ways.find(({ by }) => by !== 'account')?.parts ?? []).flatMap(({ papers }) => papers),
        })),
        countersign: countersign ?? null,
        passcode: passcode !== null,
      })
    }
  }
  return sheets
}
