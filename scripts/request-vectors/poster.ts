import { newId } from '../../packages/sdk/src/index.ts'
import { toBase64Url } from '../../packages/sdk/src/format/index.ts'
import { entryUnder } from '../../packages/sdk/src/request/entry.ts'
import { deriveLinkKeys, deriveLinkSecret } from '../../packages/sdk/src/request/link-keys.ts'
import { linkRoot, number, organization, person, random, signed } from './organization.ts'

const FEE = [{ code: 'PAY-FEE', text: '報酬、料金、契約金及び賞金の支払調書作成事務' }]

const intake = newId('int')
const posterSecret = await deriveLinkSecret(linkRoot, organization, intake, 1)
const posterKeys = await deriveLinkKeys(posterSecret)
const board = await signed(
  {
    request: intake,
    provider: { name: '' },
    subjects: [],
    entry: { kind: 'partner', purposes: ['PAY-FEE'], why: 'asked', ways: [] },
    purposes: FEE,
  },
  posterKeys.manifestKey,
)
const visit = random()
const visitKeys = await deriveLinkKeys(visit)
const drawn = { request: newId('req'), subject: newId('sub') }
const entry = {
  opened: entryUnder(board.opened, drawn),
  subject: drawn.subject,
  psk: posterKeys.psk,
}

/** A poster, and one visit through it. */
export const poster = {
  intake,
  generation: 1,
  secret: toBase64Url(posterSecret),
  manifest: board.vector,
  visit: toBase64Url(visit),
  submitToken: visitKeys.submitToken,
  viewToken: visitKeys.viewToken,
  request: drawn.request,
  person: await person(entry, { name: '例 太郎', contact: '03-0000-0000' }),
  number: await number(entry, '314159265352'),
}
