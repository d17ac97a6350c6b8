import type { RevealPolicy } from '../api/index.ts'
import { FuinError } from '../errors.ts'
import { readPasscode, tooShort } from '../request/passcode.ts'
import { changeDocument } from '../state/documents.ts'
import type { OrganizationContext } from './context.ts'
import { sendReviewRules } from './review-rules.ts'
import type { VouchedActor } from './vault-http.ts'

/** What an organization chose for itself. */
export interface Settings {
  /** The passcode of all its requests, as a box (`b1.…`); {@link OrganizationSettings.passcode} opens it. */
  passcode?: string
  /** 合言葉 that every page shows before any input. */
  countersign?: string
  /** Days before the due day on which people are reminded; negative: after it. −30 to 60, at most 10. */
  reminderDays: number[]
  /** Days for which images are kept after a decision, 0 to 30. */
  imageDays: number
  /** A second person must look before a submission is accepted. */
  twoPersonCheck: boolean
  /** What everybody has to say who uses a number. */
  reveals: RevealPolicy
  /** Language of messages to people whose own is not known. */
  language: 'ja' | 'en'
}

const DEFAULTS: Settings = {
  reminderDays: [7, 3, 1, -1],
  imageDays: 0,
  twoPersonCheck: false,
  reveals: {
    formRequired: false,
    reasonRequired: false,
    ceiling: null,
    fourEyes: { output: false, erase: false, overCeiling: true },
  },
  language: 'ja',
}

function withDefaults(stored: Partial<Settings> | null | undefined): Settings {
  return { ...DEFAULTS, ...stored, reveals: { ...DEFAULTS.reveals, ...stored?.reveals } }
}

const DOCUMENT = 'settings'

/**
 * Settings of one organization, in the host state.
 *
 * @example
 * ```ts
 * const { settings } = fuin.organization('org_01jd…')
 * await settings.change({ reminderDays: [7, 1], imageDays: 3 })
 * ```
 */
export class OrganizationSettings {
  readonly #context: OrganizationContext
  readonly #actor: (() => Promise<VouchedActor>) | undefined

  /** @param actor - whom the log names where the vault is told of a change; left out: the host itself */
  constructor(context: OrganizationContext, actor?: () => Promise<VouchedActor>) {
    this.#context = context
    this.#actor = actor
  }

  /** What is set, with the defaults for the rest. */
  async get(): Promise<Settings> {
    const stored = await this.#context.state.document(this.#context.organization, DOCUMENT)
    return withDefaults(stored?.value as Partial<Settings> | undefined)
  }

  /**
   * Changes some settings and leaves the others; an empty 合言葉 takes it away. What the vault enforces (`imageDays`,
   * `twoPersonCheck`, `reveals`) is told to it first, in the name of whoever changes it: a refusal changes nothing here.
   *
   * @throws {FuinError} `input_invalid`; `vault_refused`, `vault_unreachable` for what the vault enforces
   */
  async change(change: Partial<Omit<Settings, 'passcode'>>): Promise<Settings> {
    const cleared = change.countersign?.trim() === ''
    const { imageDays, twoPersonCheck, reveals } = checkedSettings(
      Object.fromEntries(Object.entries(change).filter(([key]) => key !== 'countersign')),
    )
    const rules = {
      ...(imageDays === undefined ? {} : { imageDays }),
      ...(twoPersonCheck === undefined ? {} : { twoPersonCheck }),
      ...(reveals === undefined ? {} : { reveals }),
    }
    if (Object.keys(rules).length > 0)
      await sendReviewRules(this.#context, rules, { actor: await this.#actor?.() })
    return this.#store(cleared ? { ...change, countersign: undefined } : { ...change })
  }

  /** The passcode of the organization, or null. */
  async passcode(): Promise<string | null> {
    const { passcode } = await this.get()
    if (passcode === undefined) return null
    const keyring = await this.#context.keyring()
    return (await keyring.openBox('passcode', this.#context.organization, passcode)) as string
  }

  /**
   * Keeps a passcode as a box, or forgets it. Requests that are out keep the one they were made with.
   *
   * @throws {FuinError} `input_invalid` for one of fewer than eight letters or digits
   */
  async setPasscode(passcode: string | null): Promise<void> {
    if (passcode !== null && readPasscode(passcode) === null) throw tooShort()
    const { organization } = this.#context
    const keyring = await this.#context.keyring()
    const box = passcode === null ? undefined : await keyring.sealBox('passcode', organization, passcode)
    await this.#store({ passcode: box })
  }

  async #store(change: { [K in keyof Settings]?: Settings[K] | undefined }): Promise<Settings> {
    const place = { organization: this.#context.organization, name: DOCUMENT }
    const stored = await changeDocument<Partial<Settings>>(this.#context.state, place, value => {
      const entries = Object.entries({ ...value, ...change }).filter(([, setting]) => setting !== undefined)
      return checkedSettings(Object.fromEntries(entries))
    })
    return withDefaults(stored)
  }
}

const RULES: { [K in keyof Settings]-?: (value: unknown) => boolean } = {
  passcode: value => typeof value === 'string' && /^b1\.[\w.-]{1,2000}$/u.test(value),
  countersign: value => typeof value === 'string' && value.trim() !== '' && value.length <= 60,
  reminderDays: isReminderDays,
  imageDays: value => isWhole(value, 0, 30),
  twoPersonCheck: value => typeof value === 'boolean',
  reveals: isRevealPolicy,
  language: value => value === 'ja' || value === 'en',
}

/** At most ten days, from 60 before the due day to 30 after it. */
export function isReminderDays(value: unknown): boolean {
  return Array.isArray(value) && value.length <= 10 && value.every(day => isWhole(day, -30, 60))
}

function isRevealPolicy(value: unknown): boolean {
  const { formRequired, reasonRequired, ceiling, fourEyes, ...rest } = Object(value) as Record<
    string,
    unknown
  >
  const { output, erase, overCeiling } = Object(fourEyes) as Record<string, unknown>
  const flags = [formRequired, reasonRequired, output, erase].every(flag => typeof flag === 'boolean')
  return flags && overCeiling === true && isCeiling(ceiling) && Object.keys(rest).length === 0
}

function isCeiling(value: unknown): boolean {
  if (value === null) return true
  const { count, hours, organization } = Object(value) as Record<string, unknown>
  const all = organization === undefined || isWhole(organization, 1, 1_000_000)
  return isWhole(count, 1, 100_000) && isWhole(hours, 1, 720) && all
}

function isWhole(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most
}

function checkedSettings(settings: Record<string, unknown>): Partial<Settings> {
  const fine = Object.entries(settings).every(
    ([key, value]) => Object.hasOwn(RULES, key) && RULES[key as keyof Settings](value),
  )
  if (fine) return settings
  throw new FuinError('input_invalid', 'A setting is unknown or outside its range.')
}
