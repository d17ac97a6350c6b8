import { PERSON_CONTENT_BYTES } from '../format/constants.ts'
import { checkPerson, type PersonWords } from '../format/person.ts'
import { unreadable } from '../hpke/recipient.ts'
import { openContent, type OpenTarget } from './content.ts'

/**
 * Opens what somebody said of themselves. A stranger wrote it: show it as text, and believe nothing of it.
 *
 * @throws {FuinError} as {@link openContent}; `unreadable` also for words that the format does not allow
 */
export async function openPerson(target: OpenTarget): Promise<PersonWords> {
  const { manifest: _, ...words } = await openContent(target, 'person', PERSON_CONTENT_BYTES)
  const person = checkPerson(words)
  if (person === null || Object.keys(words).length !== Object.keys(person).length) throw unreadable()
  return person
}
