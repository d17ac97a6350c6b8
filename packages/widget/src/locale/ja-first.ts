import { jaCollector } from './ja/collector.ts'
import { jaHandover } from './ja/handover.ts'
import { jaIntake } from './ja/intake.ts'
import { jaJourney } from './ja/journey.ts'
import { jaPaper } from './ja/paper.ts'
import { jaReturned } from './ja/returned.ts'

/** Japanese of the collector itself; its fields and editors bring their words along. */
export const jaFirst = {
  ...jaCollector,
  ...jaHandover,
  ...jaIntake,
  ...jaJourney,
  ...jaPaper,
  ...jaReturned,
} as const
