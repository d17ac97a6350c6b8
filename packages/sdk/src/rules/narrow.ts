import type { Way, WayPaper, WayPart } from './papers-for.ts'

/**
 * Keeps the ways that these papers make whole: a clerk may ask for fewer alternatives, never for less than the law
 * does. Ways without photos stay only when no paper is named.
 *
 * @returns none when the papers prove too little
 */
export function narrowWays(ways: readonly Way[], papers: readonly WayPaper[]): Way[] {
  if (papers.length === 0) return ways.filter(({ parts }) => parts.length === 0)
  return ways
    .filter(({ parts }) => parts.length > 0)
    .map(way => ({ ...way, parts: way.parts.map(part => narrowPart(part, papers)) }))
    .filter(({ parts }) => parts.every(({ count, papers: left }) => left.length >= count))
}

function narrowPart(part: WayPart, papers: readonly WayPaper[]): WayPart {
  const named = ({ document, sides }: WayPaper): boolean =>
    papers.some(paper => paper.document === document && sides.every(side => paper.sides.includes(side)))
  return { ...part, papers: part.papers.filter(named) }
}
