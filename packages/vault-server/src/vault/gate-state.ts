import type { Deps } from './deps.ts'
import type { RequestRow } from './rows.ts'

/** Wrong passcodes after which a generation is dead. */
export const GATE_TRIES = 10
const SESSION_MINUTES = 15

/** How many passcodes may still be tried; null where there is none. */
export function triesLeft({
  gateHash,
  gateTries,
}: Pick<RequestRow, 'gateHash' | 'gateTries'>): number | null {
  return gateHash === null ? null : Math.max(0, GATE_TRIES - gateTries)
}

/** When a session that is given now ends. */
export function sessionEnd({ clock }: Deps): Date {
  return new Date(clock.now().getTime() + SESSION_MINUTES * 60_000)
}

/** Of a request without a passcode. */
export const NO_GATE: Pick<RequestRow, 'gateHash' | 'gateTries' | 'renewalWantedAt'> = {
  gateHash: null,
  gateTries: 0,
  renewalWantedAt: null,
}
