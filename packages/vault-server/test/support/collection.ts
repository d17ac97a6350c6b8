import type { Confirmed } from './confirmed.ts'
import type { TestVault } from './test-vault.ts'

/** Collects a number and an image from one person, releases the number, and takes down what was confirmed. */
export async function collectFrom(vault: TestVault, confirmed: Confirmed, erase: boolean): Promise<void> {
  const one = await vault.asked()
  const number = await vault.upload(one)
  const image = await vault.beginImage(one)
  const { item, body: bytes, digest } = image
  for (let place = 0; place < image.state.total; place++) {
    const { chunkLength } = image.state
    const part = bytes.slice(place * chunkLength, (place + 1) * chunkLength)
    const chunk = await vault.link(one, 'PUT', `/items/${item}/chunks/${place}`, part)
    if (erase) continue
    confirmed.add('a chunk', chunk, async later => {
      const { body } = await later.link(one, 'GET', `/items/${item}/upload`)
      return (body.received as number[] | undefined)?.includes(place) === true
    })
  }
  await vault.link(one, 'POST', `/items/${item}/complete`, { digest })
  const submitted = await vault.link(one, 'POST', '/submit', { items: [number, { id: item, digest }] })
  confirmed.addEntry('a receipt', submitted, submitted.body)
  const accepted = await vault.host('POST', `/requests/${one.manifest.request}/decision`, {
    decision: 'accept',
  })
  const released = await vault.release(number.id)
  confirmed.addEntry('a release', released, released.body.items[0]!.entry)
  if (erase) {
    const body = { scope: 'person', reason: 'TEST' }
    const erased = await vault.host('POST', `/subjects/${one.subject}/erase`, body)
    confirmed.addEntry('an erasure', erased, erased.body.entry)
    confirmed.add('the end of reading', erased, async later => {
      return (await later.release(number.id)).code === 'erased'
    })
    return
  }
  confirmed.add('a number', accepted, async later => {
    const { status, body } = await later.release(number.id)
    return status === 200 && body.items[0]!.item.digest === number.digest
  })
  confirmed.add('an image', submitted, async later => {
    const { body } = await later.release(item, { purpose: 'REVIEW' })
    const ticket = { 'fuin-ticket': body.items[0]!.ticket! }
    const read = await later.host('GET', `/items/${item}/body`, undefined, null, ticket)
    return read.status === 200 && read.headers.get('content-length') === String(bytes.length)
  })
}
