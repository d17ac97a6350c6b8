import type { MessageKey } from '../locale/messages.ts'

/** Why a file cannot be used; the key is the code of the problem and of what to say. */
export class ImageProblem extends Error {
  override readonly name = 'ImageProblem'
  readonly key: MessageKey

  constructor(key: MessageKey) {
    super(key)
    this.key = key
  }
}
