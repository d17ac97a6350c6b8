import { parseMyNumber } from '@fuin/sdk'
import { readingOf } from '../../src/card-code/number-in-code.ts'
import { hasCode } from '../../src/card-code/number-on-photo.ts'
import { textsOnPicture } from '../../src/card-code/read-code.ts'
import { Answers } from '../../src/flow/answers.ts'
import { prepareImage } from '../../src/image/prepare.ts'
import { equal } from '../support/assert.ts'
import { cardBack } from '../support/card-back.ts'
import { until } from '../support/harness.ts'

const [ONE, OTHER] = ['123456789018', '983690060268'].map(text => parseMyNumber(text)) as [
  ReturnType<typeof parseMyNumber>,
  ReturnType<typeof parseMyNumber>,
]
const SUBJECT = 'sub_x'

function answers(): Answers {
  const kept = new Answers(
    () => undefined,
    async picture => readingOf(await textsOnPicture({ picture })).number,
  )
  kept.keepNumber(SUBJECT, ONE)
  return kept
}

describe('the number that was entered', () => {
  it('contradicts the code that was scanned, when another one was typed after it', () => {
    const here = answers()
    here.keepScanned(SUBJECT, ONE)
    equal(here.contradicts(SUBJECT), false)
    here.keepNumber(SUBJECT, OTHER)
    equal(here.contradicts(SUBJECT), true)
    equal(here.contradicts('sub_y'), false)
  })

  for (const paper of ['mynumber-card', 'special-residence-card', 'tsuchi-card']) {
    it(`contradicts the code on a photo of ${paper}`, async () => {
      const here = answers()
      const key = `${SUBJECT}/${paper}/back`
      equal(hasCode(key), true)
      here.keepImage(key, await prepareImage(await cardBack({ text: OTHER.digits() })))
      await until(() => here.contradicts(SUBJECT), 'told')
      here.keepImage(key, await prepareImage(await cardBack({ text: ONE.digits() })))
      equal(here.contradicts(SUBJECT), false)
    })
  }
})
