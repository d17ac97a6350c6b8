import { equal, ok } from '../support/assert.ts'
import { violations } from '../support/harness.ts'
import { find, leave, NUMBER, onScreen, pressButton, textsOf, typeNumber, visit } from '../support/visit.ts'

/** Every run of six digits of the number: no part of it that could be used may stay anywhere. */
const PARTS = Array.from({ length: 7 }, (_, at) => NUMBER.slice(at, at + 6))
const digitsOf = (text: string): string => text.normalize('NFKC').replaceAll(/[^0-9]/gu, '')

describe('the receipt', () => {
  afterEach(leave)

  it('can be kept as a file that says what was given to whom, and holds nothing of the number', async () => {
    const { collector } = await visit()
    await pressButton(collector, '始める')
    await typeNumber(collector, NUMBER)
    await pressButton(collector, '次へ')
    await onScreen(collector, '内容を確認してください')
    await pressButton(collector, '提出する')
    await onScreen(collector, '提出が終わりました')
    equal(await violations(collector), [])

    const files: { name: string; content: Blob }[] = []
    const blobs = new Map<string, Blob>()
    const { createObjectURL } = URL
    const { click } = HTMLAnchorElement.prototype
    URL.createObjectURL = blob => {
      const address = createObjectURL.call(URL, blob)
      blobs.set(address, blob as Blob)
      return address
    }
    HTMLAnchorElement.prototype.click = function () {
      files.push({ name: this.download, content: blobs.get(this.href)! })
    }
    try {
      await pressButton(collector, '控えをファイルに保存する')
    } finally {
      URL.createObjectURL = createObjectURL
      HTMLAnchorElement.prototype.click = click
    }

    equal(files.length, 1)
    const [{ name, content }] = files as [(typeof files)[0]]
    ok(name.endsWith('.txt'), name)
    const text = await content.text()
    const number = find(collector, '[data-testid=receipt]')!.textContent
    for (const words of [number, '株式会社みほん', '源泉徴収票の作成', '人事部 03-0000-0000'])
      ok(text.includes(words), words)
    for (const { length } of [textsOf(collector, 'dd')]) ok(length >= 5, 'as much as on the screen')
    for (const line of [...text.split('\r\n'), name, collector.shadowRoot!.innerHTML])
      ok(!PARTS.some(part => digitsOf(line).includes(part)), 'a part of the number')
  })
})
