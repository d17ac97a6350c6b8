import { todayInJapan } from '../../rules/on.ts'
import type { ListedDecision } from '../decisions.ts'
import type { Staff } from '../staff.ts'

/** After so long nothing about a decision changes any more: a minute more than it can be undone, milliseconds. */
const SETTLED_MS = 11 * 60_000
/** The vault's largest page. */
const PAGE = 200

/** The decisions of one day in Japan: what can no longer change is counted once and not asked for again. */
export class DecisionsOfTheDay {
  #day = ''
  /** Everything before this is counted in {@link #settled}. */
  #since = ''
  #settled = 0

  /** @returns how many stand today, and those that are young enough to be undone, the newest first */
  async read(staff: Staff, now: number = Date.now()): Promise<{ done: number; recent: ListedDecision[] }> {
    const day = todayInJapan(now)
    if (day !== this.#day) {
      this.#day = day
      this.#since = new Date(`${day}T00:00:00+09:00`).toISOString()
      this.#settled = 0
    }
    // Midnight does not take the undo away: the last minutes of yesterday are shown, and not counted.
    const midnight = new Date(`${day}T00:00:00+09:00`).toISOString()
    const border = new Date(now - SETTLED_MS).toISOString()
    const from = border < this.#since ? border : this.#since
    const found = await decisionsSince(staff, from)
    const ofToday = found.filter(made => made.decidedAt >= midnight && made.decidedAt >= this.#since)
    const done = this.#settled + ofToday.filter(isDone).length
    if (border > this.#since) {
      this.#settled += ofToday.filter(made => made.decidedAt < border && isDone(made)).length
      this.#since = border
    }
    return { done, recent: found.filter(({ decidedAt }) => decidedAt >= border).toReversed() }
  }
}

/** A cancelled request was never looked at. */
function isDone({ decision, undoneAt }: ListedDecision): boolean {
  return undoneAt === null && decision !== 'cancel'
}

async function decisionsSince(staff: Staff, since: string): Promise<ListedDecision[]> {
  const found: ListedDecision[] = []
  for (let after: string | null = null; ;) {
    const page: { data: ListedDecision[]; next: string | null } = await staff.decisions({
      since,
      limit: PAGE,
      ...(after === null ? {} : { after }),
    })
    found.push(...page.data)
    if (page.next === null) return found
    after = page.next
  }
}
