import { describe, expect, it } from 'vitest'
import { checksFor } from './checks.ts'
import { DOCUMENTS, documentOf } from './documents.ts'

const of = (code: string): string[] => checksFor(documentOf(code)!)

describe('the checklist of a paper', () => {
  it('asks for what the paper has to prove, and how long it counts', () => {
    expect(of('mynumber-card')).toEqual(['number-matches', 'person-matches', 'in-date'])
    expect(of('driving-licence')).toEqual(['person-matches', 'in-date'])
    expect(of('tsuchi-card')).toEqual(['number-matches', 'person-matches', 'statement-unchanged'])
    expect(of('self-statement')).toEqual(['number-matches', 'person-matches', 'six-months', 'statement-own'])
    expect(of('eligibility-certificate')).toEqual(['person-matches', 'in-date', 'masked'])
    expect(of('proxy-letter')).toEqual(['letter-complete'])
    expect(of('agent-identity')).toEqual(['in-date', 'agent-matches'])
  })

  it('is never empty where a paper is photographed', () => {
    expect(DOCUMENTS.filter(paper => paper.sides.length > 0 && checksFor(paper).length === 0)).toEqual([])
  })
})
