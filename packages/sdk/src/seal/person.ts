import { PERSON_CONTENT_BYTES } from '../format/constants.ts'
import { itemDigest } from '../format/digest.ts'
import { checkPerson, personInvalid, type PersonWords } from '../format/person.ts'
import { contextUnder } from '../request/context.ts'
import { paddedContent, sealContent, type SealTarget } from './content.ts'
import type { SealedNumber } from './number.ts'

/**
 * Seals what somebody says of themselves. All envelopes of this kind have one length: neither the length of a name
 * nor which words were left out shows.
 *
 * @param input.opened - of {@link entryUnder} or {@link householdUnder}
 * @throws {FuinError} `input_invalid`, `context_mismatch`, `key_invalid`
 */
export async function sealPerson(input: SealTarget & { person: PersonWords }): Promise<SealedNumber> {
  const { opened, subject, item } = input
  const person = checkPerson({ ...input.person })
  if (person === null) throw personInvalid()
  const content = paddedContent({ ...person, manifest: opened.hash }, PERSON_CONTENT_BYTES)
  const envelope = await sealContent(content, contextUnder(opened, { subject, item, kind: 'person' }), input)
  content.fill(0)
  return { envelope, digest: await itemDigest(envelope) }
}
