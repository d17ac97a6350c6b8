import { newId, type OpenedManifest, sealImage, sealNumber, sealPerson } from '@fuin/sdk'
import type { Answers } from './answers.ts'
import type { SealedItem } from './pending.ts'
import { statementFor } from './paper-facts.ts'
import { imageKey } from './steps.ts'
import { VaultProblem } from './vault-api.ts'

/** Under what everything is sealed. */
export interface SealUnder {
  opened: OpenedManifest
  psk: Uint8Array<ArrayBuffer>
  signal: AbortSignal
  /** Called with the part that is sealed, 0 to 1. */
  report: (part: number) => void
}

/** Seals every answer. Between two of them the page gets its turn: many photos must not freeze it. */
export async function sealAnswers(
  answers: Answers,
  { opened, psk, signal, report }: SealUnder,
): Promise<SealedItem[]> {
  const { subjects, sequence } = opened.manifest
  const total = subjects.reduce(
    (sum, subject) =>
      sum +
      Number(answers.numbers.has(subject.id)) +
      Number(answers.people.has(subject.id)) +
      answers.choices.imagesOf(subject).length,
    0,
  )
  const items: SealedItem[] = []
  const add = async (item: SealedItem): Promise<void> => {
    items.push(item)
    report(items.length / total)
    await turnOfThePage()
    if (signal.aborted) throw new VaultProblem('aborted', false)
  }
  for (const asked of subjects) {
    const subject = asked.id
    const place = { opened, subject, psk }
    const person = answers.people.get(subject)
    if (person !== undefined) {
      const item = newId('itm')
      const words = await sealPerson({ ...place, item, person })
      await add({ id: item, subject, kind: 'person', sequence, ...words, body: null })
    }
    const number = answers.numbers.get(subject)
    if (number !== undefined) {
      const id = newId('itm')
      const sealed = await sealNumber({ ...place, item: id, number, source: answers.sourceOf(subject) })
      await add({ id, subject, kind: 'number', sequence, ...sealed, body: null })
    }
    for (const { document, side } of answers.choices.imagesOf(asked)) {
      const item = newId('itm')
      const { bytes, mediaType, warnings } = answers.images.get(imageKey({ subject, document, side }))!
      const statement = statementFor(document)
      const { body, ...rest } = await sealImage({
        ...place,
        item,
        bytes,
        mediaType,
        document,
        side,
        quality: warnings,
        ...(statement === null ? {} : { statement }),
      })
      await add({ id: item, subject, kind: 'image', sequence, ...rest, body: new Blob([body]) })
    }
  }
  return items
}

function turnOfThePage(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve))
}
