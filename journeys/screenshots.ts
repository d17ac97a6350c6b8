/**
 * Pictures of every screen, for docs/screens.md and the manuals: `pnpm screenshots`. Real vault, real host, real Chromium;
 * the people are made up. With a word (`node journeys/screenshots.ts poster`) only the ways that begin with it.
 */
import { DESK_SCENES } from './screens/desk.ts'
import { Gallery, SCREENS } from './screens/gallery.ts'
import { yearEnd } from './screens/payroll.ts'
import { PERSON_SCENES } from './screens/person.ts'
import { startStage } from './screens/stage.ts'
import { launchChromium } from './support/chromium.ts'

const only = process.argv[2] ?? ''
const browser = await launchChromium()
const gallery = Gallery.open(browser, only)
const stage = await startStage(gallery, browser)
const people = stage.company.employees.map(({ externalId }) => externalId).values()
const failed: string[] = []

async function take(name: string, work: () => Promise<void>): Promise<void> {
  if (!name.startsWith(only)) return
  try {
    await work()
    console.log(name)
  } catch (error) {
    failed.push(name)
    console.error(name, error)
  }
}

for (const screen of SCREENS)
  for (const [name, scene] of Object.entries(PERSON_SCENES)) {
    const id = people.next().value!
    await take(`person ${name} ${screen}`, () => scene(stage, screen, id))
  }
for (const [name, scene] of Object.entries(DESK_SCENES)) await take(`desk ${name}`, () => scene(stage))
for (const screen of SCREENS) await take(`payroll year-end ${screen}`, () => yearEnd(stage, screen))
await stage.close()
await browser.close()
if (only === '') gallery.write()
if (failed.length > 0) throw new Error(`Without pictures: ${failed.join(', ')}`)
