import { type Household, picturesOf } from './household.ts'
import type { ReturnText, Rules, Side } from './types.ts'

/** A return while it is written. */
export interface ReturnDraft {
  reason: string
  words: string
  /** Everything is given again, from the start. */
  all: boolean
  /** Keys of {@link GivenAgain} that are chosen. */
  picks: ReadonlySet<string>
}

/** One thing that somebody may give again: the number, or one side of a paper. */
export interface GivenAgain {
  key: string
  subject: string
  /** Null for the number. */
  paper: { document: string; side: Side } | null
}

export const newReturn = (): ReturnDraft => ({
  reason: 'UNREADABLE',
  words: '',
  all: false,
  picks: new Set(),
})

/** What can be asked again: the number, and every side of the papers that were given or, without any, were asked. */
export function choicesOf(household: Household): GivenAgain[] {
  return household.detail.review.manifest.subjects.flatMap(({ id: subject, ways }) => {
    const given = picturesOf(household)
      .filter(item => item.subject === subject)
      .flatMap(({ id }) => household.pictures.get(id) ?? [])
      .filter(({ document }) => document !== '')
    const asked = ways.flatMap(({ parts }) => parts.flatMap(({ papers }) => papers))
    const used = asked.filter(({ document }) => given.some(picture => picture.document === document))
    const first = ways[0]?.parts.flatMap(({ papers }) => papers[0] ?? []) ?? []
    const sides = [
      ...given.map(({ document, side }) => ({ document, side })),
      ...(given.length > 0 ? used : first).flatMap(({ document, sides: both }) =>
        both.map(side => ({ document, side })),
      ),
    ]
    const papers = new Map(sides.map(paper => [`${paper.document}/${paper.side}`, paper]))
    return [
      { key: `${subject}/number`, subject, paper: null },
      ...[...papers]
        .sort(([a], [b]) => order(a) - order(b))
        .map(([key, paper]) => ({ key: `${subject}/${key}`, subject, paper })),
    ]
  })
}

/** The front first. */
function order(key: string): number {
  return key.endsWith('/front') ? 0 : 1
}

/** The vault keeps what is not replaced: before all photos were seen, nobody can say which one that is. */
export function mayChoose(household: Household): boolean {
  return picturesOf(household).every(({ id }) => household.pictures.has(id) || household.broken.has(id))
}

export function isReady(household: Household, { all, picks }: ReturnDraft): boolean {
  return all || (mayChoose(household) && picks.size > 0)
}

/** What the handler gets. */
export function orderOf(household: Household, { reason, words, all, picks }: ReturnDraft): object {
  const { seen } = household.detail.review
  const said = words.trim() === '' ? {} : { words: words.trim() }
  if (all) return { reason, ...said, seen }
  const chosen = choicesOf(household).filter(({ key }) => picks.has(key))
  const again = [...new Set(chosen.map(({ subject }) => subject))].map(subject => {
    const own = chosen.filter(choice => choice.subject === subject)
    const documents = [...new Set(own.flatMap(({ paper }) => paper?.document ?? []))]
    return {
      subject,
      number: own.some(({ paper }) => paper === null),
      images: documents.map(document => ({
        document,
        sides: own.flatMap(({ paper }) => (paper?.document === document ? [paper.side] : [])),
      })),
    }
  })
  const items = picturesOf(household)
    .filter(({ id, subject }) => {
      const picture = household.pictures.get(id)
      if (picture !== undefined) return picks.has(`${subject}/${picture.document}/${picture.side}`)
      // Nobody can see what a broken file is: it goes with whatever photo of the person is taken again.
      return (
        household.broken.has(id) && chosen.some(choice => choice.subject === subject && choice.paper !== null)
      )
    })
    .map(({ id }) => id)
  return { reason, ...said, again, items, seen }
}

/** Texts for a reason: the one that comes with the product, then the organization's own. */
export function textsFor(rules: Rules, reason: string, builtIn: string): ReturnText[] {
  return [{ id: '', reason, words: builtIn }, ...rules.texts.filter(text => text.reason === reason)]
}
