import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { launchChromium, newContext } from './chromium.ts'
import { signIn } from './journey.ts'
import { type PayrollProcess, startPayrollProcess } from './payroll.ts'
import { recordTo, type Recorder } from './recorder.ts'
import { removeData, startVaultProcess, type VaultProcess } from './vault.ts'

/** What a whole file of journeys is played on. */
export interface Stage {
  browser: Browser
  vault: VaultProcess
  /** Keeps every byte between the payroll's page and the vault, and can cut or hold it. */
  wire: Recorder
  payroll: PayrollProcess
}

/** A visit of one test, on a phone of its own, of somebody who was not asked before. */
export interface Visit extends Stage {
  /** Desktop of the clerk, signed in. */
  hr: Page
  pocket: BrowserContext
  page: Page
  /** `E-…` */
  employee: string
}

/** Sets the stage before the tests of this file, and clears it after them. Its members are there once a test runs. */
export function useStage(): Stage {
  const stage = {} as Stage
  beforeAll(async () => {
    stage.browser = await launchChromium()
    stage.vault = await startVaultProcess()
    stage.wire = await recordTo(stage.vault.port)
    stage.payroll = await startPayrollProcess(stage.vault, stage.wire.url)
  })
  afterAll(async () => {
    await stage.payroll.stop()
    await stage.wire.close()
    await stage.vault.stop()
    removeData(stage.vault)
    await stage.browser.close()
  })
  return stage
}

/** The same with a clerk, and for each test another employee with a phone. */
export function useVisits(): Visit {
  const visit = useStage() as Visit
  let person = 1001
  beforeAll(async () => {
    visit.hr = await (await newContext(visit.browser, 'desktop')).newPage()
    await signIn(visit.hr, visit.payroll.url)
  })
  beforeEach(async () => {
    visit.employee = `E-${++person}`
    visit.pocket = await newContext(visit.browser, 'phone')
    visit.page = await visit.pocket.newPage()
    return () => visit.pocket.close()
  })
  return visit
}
