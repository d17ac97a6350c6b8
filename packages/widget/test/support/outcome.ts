import type { PreparedImage } from '../../src/image/prepare.ts'
import { perform } from '../../src/image/tasks.ts'
import { jaDocument } from '../../src/locale/ja/document.ts'
import { equal, ok } from './assert.ts'
import { CANARY, markersOf } from './corpus.ts'

/** The property: a problem that has words, or a JPEG with nothing in it but picture. */
export async function outcome(
  file: Uint8Array<ArrayBuffer>,
  what: string,
  type = '',
): Promise<PreparedImage | string> {
  const answer = await perform({ task: 'prepare', input: new Blob([file], { type }) }, () => undefined)
  if ('problem' in answer) {
    ok(answer.problem in jaDocument, `${what}: ${answer.problem} has words`)
    ok(answer.problem !== 'document.failed', `${what}: a clear problem`)
    return answer.problem
  }
  const image = answer.result as PreparedImage
  const { markers, end } = markersOf(image.bytes)
  const allowed = [0xe0, 0xdb, 0xc0, 0xc1, 0xc2, 0xc4, 0xdd, 0xda, 0xd9]
  equal(
    markers.filter(marker => !allowed.includes(marker)),
    [],
    `${what}: markers`,
  )
  equal(end, image.bytes.length, `${what}: nothing after the end`)
  ok(!new TextDecoder('latin1').decode(image.bytes).includes(CANARY), `${what}: no canary`)
  return image
}
