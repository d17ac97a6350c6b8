import type { Receipt } from '@fuin/sdk/api'

const RECEIPT = 'fuin-receipt'

/** What a receipt shows. No secret: it opens nothing. */
export interface KeptReceipt {
  receipt: Pick<Receipt, 'request' | 'index' | 'submittedAt'>
  organization: string
  contact: string
}

/** The newest sequence seen for a request, so that the vault cannot go back to an older manifest. */
export function rememberedSequence(request: string): number {
  return Number(attempt(() => localStorage.getItem(`fuin-sequence-${request}`)) ?? '1') || 1
}

export function rememberSequence(request: string, sequence: number): void {
  attempt(() => {
    localStorage.setItem(`fuin-sequence-${request}`, String(sequence))
  })
}

/** The link is gone after a submission: a reload of the tab must still show the receipt. */
export function rememberReceipt(
  { request, index, submittedAt }: KeptReceipt['receipt'],
  organization: { name: string; contact: string } | null,
): void {
  const { name = '', contact = '' } = organization ?? {}
  const kept: KeptReceipt = { receipt: { request, index, submittedAt }, organization: name, contact }
  attempt(() => {
    sessionStorage.setItem(RECEIPT, JSON.stringify(kept))
  })
}

export function rememberedReceipt(): KeptReceipt | null {
  return attempt(() => JSON.parse(sessionStorage.getItem(RECEIPT) ?? 'null') as KeptReceipt | null) ?? null
}

export function forgetReceipt(): void {
  attempt(() => {
    sessionStorage.removeItem(RECEIPT)
  })
}

/** Storage may be blocked: then nothing is remembered, and sequence and signature are compared all the same. */
function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}
