import type { SubjectKind } from '@fuin/sdk/api'

/** A template as the handler lists it; the parts that are shown here. */
export interface Template {
  id: string
  name: { ja: string; en: string }
  purposes: Partial<Record<SubjectKind, string[]>>
  household: boolean
  mayAdd?: number
  due: { day: string } | { days: number }
}

/** Somebody who is not asked. */
export interface LeftOut {
  id: string | null
  externalId: string
  name: string | null
  reason: string
  line?: number
  limit?: number
}

/** One visit of a plan. */
export interface Visit {
  request: string
  provider: string
  subjects: { id: string; externalId: string; name: string }[]
  channel: 'mail' | 'sheet'
}

/** What would happen: `POST bulk/plan`. */
export interface Plan {
  id: string
  due: string
  requests: Visit[]
  leftOut: LeftOut[]
  previews: { language: 'ja' | 'en'; subject: string; text: string }[]
}

/** How one request went. */
export interface Outcome {
  request: string
  outcome: 'asked' | 'already' | 'changed' | 'failed'
  code?: string
  delivery: 'sent' | 'failed' | null
  url?: string
}

/** What the handler is asked to plan. */
export interface Order {
  template: string
  household: boolean
  /** Family members who are not listed. */
  mayAdd?: number
  due?: string
  anyway?: string[]
  subjects?: string[]
  csv?: string
  filter?: { kind?: string; state?: string; department?: string }
}

/** Reasons that a clerk may overrule. */
export const OVERRULED: ReadonlySet<string> = new Set(['under-threshold', 'declined', 'left'])

/** Left-out people by reason, the largest group first. */
export function byReason(leftOut: readonly LeftOut[]): [string, LeftOut[]][] {
  const groups = new Map<string, LeftOut[]>()
  for (const one of leftOut) groups.set(one.reason, [...(groups.get(one.reason) ?? []), one])
  return [...groups].sort(([, a], [, b]) => b.length - a.length)
}
