import { DoorProblem } from '@fuin/sdk/page'
import type { jaDoor } from '../locale/ja/door.ts'
import type { Words } from '../words.ts'

/** Why the vault did not let somebody in, and what to do. */
export function doorSentence({ t, has }: Pick<Words<typeof jaDoor>, 't' | 'has'>, error: unknown): string {
  const { code, wait } = error instanceof DoorProblem ? error : { code: 'internal', wait: 0 }
  const key = `door.error.${code}`
  return t(has(key) ? key : 'door.error.internal', { seconds: wait })
}
