import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Entry } from '@fuin/sdk/api'
import { DoorProblem, MemberApprovals, MemberDoor } from '@fuin/sdk/page'
import { createTestOrganization, sampleNumbers, submitAsProvider, totpCode } from '@fuin/sdk/testing'
import { launchChromium, newContext } from './support/chromium.ts'
import { type Host, startHost } from './support/december/host.ts'
import { goTo } from './support/journey.ts'
import { removeData, startVaultProcess, type VaultProcess } from './support/vault.ts'

const PASSWORD = 'yoru no densha 7'
const ALL = ['request', 'review', 'reveal', 'output', 'erase', 'audit', 'admin'] as const
const NUMBERS = sampleNumbers(11, 2)
const PEOPLE = [
  { externalId: 'E-1001', number: NUMBERS[0]! },
  { externalId: 'E-1002', number: NUMBERS[1]! },
] as const
const SHOWN = PEOPLE.map(({ number }) => number.replaceAll(/\d{4}(?=\d)/gu, '$& '))

interface Colleague {
  externalId: string
  signInId: string
  /** Of the authenticator app. */
  secret: string
}

let browser: Browser
let vault: VaultProcess
let host: Host
let place: { vault: string; organization: string }
let asking: Colleague
let deciding: Colleague

beforeAll(async () => {
  browser = await launchChromium()
  vault = await startVaultProcess()
  host = await startHost(origin =>
    createTestOrganization({ url: vault.url, setupToken: vault.setupToken, allowedOrigins: [origin] }),
  )
  const { id, fuin } = host.organization
  place = { vault: vault.url, organization: id }
  const staff = fuin.organization(id).as({ externalId: 'hr-1', permissions: [...ALL] })
  for (const { externalId, number } of PEOPLE) {
    const subject = { externalId }
    await staff.subjects.put({ ...subject, kind: 'employee', name: `見本 ${externalId}` })
    const { url } = await staff.requests.create({
      subject,
      purposes: ['TAX-EMP'],
      inPerson: true,
      due: '2099-12-10',
    })
    await submitAsProvider(url, vault.url, [{ number }])
    await staff.accept(subject, { record: { basis: ['番号法16条'] } })
  }
  asking = await registered('hr-1', '佐々木 花')
  deciding = await registered('hr-2', '加藤 由美子')
  await fuin.organization(id).setReviewRules({
    reveals: {
      ...{ formRequired: false, reasonRequired: false, ceiling: { count: 1, hours: 24 } },
      fourEyes: { output: false, erase: true, overCeiling: true },
    },
  })
})
afterAll(async () => {
  await browser.close()
  await host.close()
  await vault.stop()
  removeData(vault)
})

/** Somebody with every right, a password and an app. */
async function registered(externalId: string, name: string): Promise<Colleague> {
  const { id, fuin } = host.organization
  const staff = fuin.organization(id).as({ externalId: 'hr-1', permissions: [...ALL] })
  const { invitation } = await staff.members.register({ externalId, name, permissions: [...ALL] })
  const { signInId, invite } = invitation
  const door = new MemberDoor(place)
  await door.accept({ signInId, password: PASSWORD }, invite)
  const { token } = await door.signIn({ signInId, password: PASSWORD })
  const secret = await door.beginTotp(token)
  await door.confirmTotp(token, await totpCode(secret, -1))
  await door.signOut(token)
  return { externalId, signInId, secret }
}

async function deskOf({ externalId }: Colleague): Promise<Page> {
  const page = await (await newContext(browser, 'desktop')).newPage()
  await page.goto(`${host.url}/desk?who=${externalId}`)
  return page
}

async function openPerson(page: Page, { externalId }: { externalId: string }): Promise<Locator> {
  await goTo(page, '状況')
  await page.getByLabel('氏名・カナ・社員番号で探す').fill(externalId)
  await page.getByRole('row').filter({ hasText: externalId }).locator('button.person').click()
  await page.locator('h2', { hasText: externalId }).first().waitFor()
  const panel = page.locator('[data-section=reveal]')
  await panel.locator('select[name=purpose]').selectOption('TAX-EMP')
  return panel
}

/** What waits for somebody to agree, once it is there. */
async function newest(page: Page): Promise<Locator> {
  await goTo(page, '承認')
  const card = page.locator('[data-section=waiting] [data-approval]').first()
  await expect
    .poll(
      async () => {
        await page.getByRole('button', { name: '新しくする' }).click()
        await page.waitForTimeout(300)
        return card.count()
      },
      { timeout: 30_000 },
    )
    .toBe(1)
  return card
}

describe('four eyes', () => {
  it('a number above the ceiling waits for a colleague, who signs in at the vault and agrees', async () => {
    const page = await deskOf(asking)
    await openPerson(page, PEOPLE[0])
    await page.getByTestId('reveal').click()
    await page.getByText(SHOWN[0]!).waitFor()

    const panel = await openPerson(page, PEOPLE[1])
    await panel.locator('input[name=reason]').fill('年末調整の控えと照合するため')
    await page.getByTestId('reveal').click()
    await page.getByText('管理者に承認を頼みます').waitFor()
    await page.getByTestId('confirm').click()
    await page.getByText('承認を頼みました').waitFor()
    expect(await page.getByText(SHOWN[1]!).count()).toBe(0)

    const own = await newest(page)
    await own.getByText('年末調整の控えと照合するため').waitFor()
    expect(await own.getByTestId('give').count()).toBe(0)
    const id = (await own.getAttribute('data-approval'))!
    expect(await givenBy(asking, id)).toBe('second_credential_required')

    const colleague = await deskOf(deciding)
    const card = await newest(colleague)
    await card.getByText('佐々木 花').waitFor()
    await card.getByTestId('give').click()
    const door = colleague.locator('fuin-console-door')
    await door.getByLabel('ID（8文字）').fill(deciding.signInId.toLowerCase())
    await door.getByLabel('パスワード', { exact: true }).fill(PASSWORD)
    await colleague.getByTestId('door-go').click()
    await door.getByLabel('認証コード').fill(await totpCode(deciding.secret))
    await colleague.getByTestId('door-go').click()
    await colleague.getByText('承認しました').waitFor()

    await openPerson(page, PEOPLE[1])
    await page.getByTestId('reveal').click()
    await page.getByText(SHOWN[1]!).waitFor()
    await page.getByTestId('hide').click()
    await page.getByText('•••• •••• ••••').waitFor()
    expect(await page.getByText(SHOWN[1]!).count()).toBe(0)

    // The same for what cannot be taken back.
    await page.locator('[data-task=erase]').click()
    const destroy = async (): Promise<void> => {
      await page.getByLabel('この人の記録すべて').check()
      await page.getByLabel(/元に戻せないことを確かめました/u).check()
      await page.getByRole('button', { name: '廃棄する', exact: true }).click()
    }
    await destroy()
    await page.getByTestId('confirm').click()
    await page.getByText('承認を頼みました').last().waitFor()
    const waiting = await newest(colleague)
    await waiting.getByRole('heading', { name: '廃棄' }).waitFor()
    await waiting.getByTestId('give').click()
    await colleague.getByText('承認を待っているものはありません').waitFor()
    if ((await page.getByLabel('この人の記録すべて').count()) === 0)
      await page.locator('[data-task=erase]').click()
    await destroy()
    await page
      .getByText(/廃棄しました。/u)
      .first()
      .waitFor()
  })

  it('the log says who asked, who agreed, and how the vault knew each of them', async () => {
    const { id, fuin, keyring } = host.organization
    const leaves: Entry[] = []
    for await (const line of fuin.organization(id).audit.export()) {
      const { leaf } = JSON.parse(line) as { leaf?: string }
      if (leaf !== undefined) leaves.push(JSON.parse(leaf) as Entry)
    }
    const told = (action: string): Entry[] =>
      leaves.filter(one => one.action === action && one.result === 'ok')
    const [asker, decider] = await Promise.all(
      [asking, deciding].map(({ externalId }) => keyring.actorId(externalId)),
    )
    const [asked, given] = [told('approval.ask'), told('approval.give')]
    expect(asked.map(({ actor }) => [actor.kind, actor.id])).toEqual(Array(2).fill(['vouched', asker]))
    expect(given.map(({ actor }) => [actor.kind, actor.id])).toEqual(Array(2).fill(['member', decider]))
    expect(given[0]!.actor.session).toMatch(/^ses_/u)
    const approvals = asked.map(({ approval }) => approval)
    expect(given.map(({ approval }) => approval)).toEqual(approvals)
    const releases = told('release').filter(({ purpose }) => purpose === 'TAX-EMP')
    expect(releases.map(({ approval }) => approval)).toEqual([undefined, approvals[0]])
    const [erased] = told('erase')
    expect([erased!.actor.id, erased!.approval]).toEqual([asker, approvals[1]])
  })
})

/** Tries to agree at the vault, past every console. @returns the code of the refusal */
async function givenBy({ signInId, secret }: Colleague, approval: string): Promise<string | null> {
  const second = { totp: await totpCode(secret) }
  const { token } = await new MemberDoor(place).signIn({ signInId, password: PASSWORD }, second)
  return new MemberApprovals(place).give(token, approval).then(
    () => null,
    (error: unknown) => (error instanceof DoorProblem ? error.code : String(error)),
  )
}
