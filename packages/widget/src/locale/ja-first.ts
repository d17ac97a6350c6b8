import { jaCollector } from './ja/collector.ts'
import { jaHandover } from './ja/handover.ts'
import { jaIntake } from './ja/intake.ts'
import { jaJourney } from './ja/journey.ts'

/** Japanese of the collector itself; its fields and editors bring their words along. */
export const jaFirst = {
  ...jaCollector,
  ...jaHandover,
  ...jaIntake,
  ...jaJourney,
} as const
