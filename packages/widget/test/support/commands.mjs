/** Presses keys as a keyboard does: names such as `Backspace`, single characters, and `Control+c`. */
export const keyboard = {
  name: 'keyboard',
  async executeCommand({ command, payload, session }) {
    if (command !== 'keyboard') return undefined
    const { keyboard: keys } = session.browser.getPage(session.id)
    for (const combination of payload) {
      const key = combination.split('+').at(-1)
      const control = combination.startsWith('Control+')
      if (control) await keys.down('Control')
      // Headless Chromium binds no shortcuts of its own and has to be told what this one means.
      await keys.press(key, control ? { commands: [{ c: 'copy', v: 'paste' }[key]] } : {})
      if (control) await keys.up('Control')
    }
    return true
  },
}

/** Pulls something from one point to another with a finger or the mouse, as `{ with, from, to }`. */
export const pull = {
  name: 'pull',
  async executeCommand({ command, payload, session }) {
    if (command !== 'pull') return undefined
    const { mouse, touchscreen } = session.browser.getPage(session.id)
    const { from, to } = payload
    const way = [0.25, 0.5, 0.75, 1].map(part => from.map((start, axis) => start + (to[axis] - start) * part))
    if (payload.with === 'finger') {
      const finger = await touchscreen.touchStart(...from)
      for (const point of way) await finger.move(...point)
      await finger.end()
    } else {
      await mouse.move(...from)
      await mouse.down()
      for (const point of way) await mouse.move(...point)
      await mouse.up()
    }
    return true
  },
}

/** One conversation a page: what was emulated ends with it. */
const clients = new WeakMap()

/** Lets a test speak to Chromium's input method and media features; Firefox has nothing of the kind. */
export const devtools = {
  name: 'devtools',
  async executeCommand({ command, payload, session }) {
    if (command !== 'devtools') return undefined
    const page = session.browser.getPage(session.id)
    const client = clients.get(page) ?? (await page.createCDPSession())
    clients.set(page, client)
    await client.send(payload.method, payload.params)
    return true
  },
}

/** Lets a test allow or refuse the camera, as the person does when the browser asks. */
export const cameraPermission = {
  name: 'camera-permission',
  async executeCommand({ command, payload, session }) {
    if (command !== 'camera-permission') return undefined
    const page = session.browser.getPage(session.id)
    const allowed = payload === 'granted' ? ['camera'] : []
    await page.browserContext().overridePermissions(new URL(page.url()).origin, allowed)
    return true
  },
}
