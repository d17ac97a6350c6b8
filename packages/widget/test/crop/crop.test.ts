import { equal, ok } from '../support/assert.ts'
import { inside, pull, settled, until, violations } from '../support/harness.ts'
import { apply, click, filled, focused, key, openTool, placeOf } from '../support/paper-field.ts'
import { look } from '../support/pictures.ts'

const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.02

const middle = ({ x, y, width, height }: DOMRect): [number, number] => [x + width / 2, y + height / 2]

describe('cutting the edges', () => {
  it('keeps what is in the frame, by buttons alone', async () => {
    const element = await filled()
    await openTool(element, 'crop')
    inside<HTMLDetailsElement>(element, 'details').open = true
    const [top, bottom, left, right] = [...element.shadowRoot!.querySelectorAll('.group')]
    for (let at = 0; at < 10; at++) {
      for (const group of [top, bottom, left, right]) group!.querySelector('button')!.click()
      await settled(element)
    }
    const { x, y, width, height } = placeOf(element, '.spot')
    ok([x, y].every(edge => near(edge, 0.2)) && [width, height].every(side => near(side, 0.6)), 'the frame')
    await apply(element)
    const { bytes, width: wide, height: high } = element.takeImage()!
    equal([wide, high], [720, 480])
    // The red corner ended at a quarter: a twentieth of the photo is left of it, a twelfth of what was kept.
    equal((await look(bytes, 0.04, 0.04)).red, true)
    equal((await look(bytes, 0.15, 0.15)).red, false)
  })
  it('works by the keyboard: every edge is reached and told, the frame moves, Shift resizes', async () => {
    const element = await filled()
    await openTool(element, 'crop')
    const edges = [...element.shadowRoot!.querySelectorAll<HTMLElement>('[role=slider]')]
    equal(
      edges.map(edge => edge.getAttribute('aria-label')),
      ['上の端', '右の端', '下の端', '左の端'],
    )
    for (const [edge, arrow] of [
      [0, 'ArrowDown'],
      [3, 'ArrowRight'],
    ] as const) {
      edges[edge]!.focus()
      for (let at = 0; at < 5; at++) await key(element, arrow)
      equal(edges[edge]!.getAttribute('aria-valuetext'), '10%')
    }
    inside(element, '.box').focus()
    for (let at = 0; at < 5; at++) await key(element, 'ArrowLeft')
    for (let at = 0; at < 5; at++) await key(element, 'ArrowUp', true)
    const { x, y, width, height } = placeOf(element, '.spot')
    equal([near(x, 0), near(y, 0.1), near(width, 0.9), near(height, 0.8)], [true, true, true, true])
    for (let at = 0; at < 80; at++) await key(element, 'ArrowLeft', true)
    ok(placeOf(element, '.spot').width > 0.1, 'never nothing')
  })
  for (const tool of ['finger', 'mouse'] as const) {
    it(`follows the ${tool}: corner, edge and frame`, async () => {
      const element = await filled()
      await openTool(element, 'crop')
      inside(element, '.stage').scrollIntoView({ block: 'center' })
      const stage = inside(element, '.stage canvas').getBoundingClientRect()
      const at = (x: number, y: number): [number, number] => [
        stage.x + x * stage.width,
        stage.y + y * stage.height,
      ]
      const grip = (selector: string): [number, number] =>
        middle(inside(element, selector).getBoundingClientRect())
      await pull(tool, grip('.handle.left.top'), at(0.2, 0.1))
      await until(() => near(placeOf(element, '.spot').x, 0.2), 'corner')
      await pull(tool, grip('[data-edge=right]'), at(0.8, 0.5))
      await until(() => near(placeOf(element, '.spot').right, 0.8), 'edge')
      await pull(tool, at(0.5, 0.3), at(0.4, 0.3))
      await until(() => near(placeOf(element, '.spot').x, 0.1), 'frame')
      const { y, width, bottom } = placeOf(element, '.spot')
      equal([near(y, 0.1), near(width, 0.6), near(bottom, 1)], [true, true, true])
    })
  }
  it('changes nothing when nothing was cut, and goes back by Escape', async () => {
    const element = await filled()
    const before = element.takeImage()
    await openTool(element, 'crop')
    click(element, '.apply')
    await settled(element)
    equal([element.takeImage() === before, focused(element)], [true, 'crop'])
    await openTool(element, 'crop')
    inside(element, '[data-edge=top]').focus()
    await key(element, 'ArrowDown')
    await key(element, 'Escape')
    equal([element.takeImage() === before, element.complete, focused(element)], [true, true, 'crop'])
  })
  it('can be undone', async () => {
    const element = await filled()
    const before = element.takeImage()
    await openTool(element, 'crop')
    inside(element, '[data-edge=left]').focus()
    for (let at = 0; at < 10; at++) await key(element, 'ArrowRight')
    await apply(element)
    equal([element.takeImage()!.width, focused(element)], [960, 'crop'])
    click(element, '.undo')
    await settled(element)
    equal(element.takeImage() === before, true)
  })
  for (const width of [320, 1280]) {
    it(`fits ${width} px, with handles of 44 px and no axe violation`, async () => {
      const element = await filled()
      document.body.style.width = `${width - 16}px`
      await openTool(element, 'crop')
      inside<HTMLDetailsElement>(element, 'details').open = true
      equal(await violations(element), [])
      for (const handle of element.shadowRoot!.querySelectorAll('.handle')) {
        const { width: wide, height } = handle.getBoundingClientRect()
        ok(wide >= 44 && height >= 44, 'big enough for a thumb')
      }
      const frame = inside(element, '.frame')
      ok(frame.scrollWidth <= frame.clientWidth, `${frame.scrollWidth} in ${frame.clientWidth}`)
      document.body.style.width = ''
    })
  }
})
