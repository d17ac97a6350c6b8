import type { Entry } from '../../api/index.ts'
import { FuinError } from '../../errors.ts'
import { placeOf } from './restore.ts'
import type { Keyring } from '../../keys/keyring.ts'

/**
 * The reason that somebody gave in words: a box inside the erasable detail. Records of what was checked are boxes there too;
 * they are read where they belong, not here.
 *
 * @returns null when there is none, or when the key of the box is gone
 */
export async function openWords(
  keyring: Keyring,
  entry: Entry,
  detail: Readonly<Record<string, string>>,
): Promise<string | null> {
  const box = detail['reason'] ?? detail['note']
  const { restored, nonce, request, id } = entry
  const place = restored === undefined ? (nonce ?? request ?? id) : placeOf(restored.to)
  if (box?.startsWith('b1.') !== true || isRecord(entry)) return null
  try {
    const opened = await keyring.openBox('reason', place, box)
    if (typeof opened === 'string') return opened
    const { words } = opened as { words?: unknown }
    return typeof words === 'string' ? words : null
  } catch (error) {
    if (error instanceof FuinError) return null
    throw error
  }
}

/** Entries whose box is a record (本人確認の記録), not a reason. */
function isRecord({ action, decision }: Entry): boolean {
  return action === 'enter' || action === 'subject.rehire' || (action === 'decide' && decision === 'accept')
}
