import { submitAsProvider } from '@fuin/sdk/testing'
import type { Company } from '../support/december/company.ts'
import type { Stage } from './stage.ts'

/** Lets employees give number and card through the SDK: they wait to be looked at. */
export async function submitted(
  { staff, cardOf, vault }: Stage,
  people: Company['employees'],
): Promise<void> {
  const bytes = (photo: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(photo)
  for (const person of people) {
    const { externalId, number } = person
    const card = await cardOf(person)
    const view = await staff.subjects.get({ externalId })
    const open = view.request !== null && view.state === 'requested'
    const { url } = open
      ? await staff.requests.renew(view.request!, { passcode: false })
      : await staff.requests.create({
          subject: { externalId },
          purposes: ['TAX-EMP', 'EI'],
          due: '2026-12-18',
          passcode: false,
        })
    await submitAsProvider(url, vault.url, [
      {
        number,
        images: [
          { bytes: bytes(card.front), document: 'mynumber-card', side: 'front' },
          { bytes: bytes(card.back), document: 'mynumber-card', side: 'back' },
        ],
      },
    ])
  }
}
