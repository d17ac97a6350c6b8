import { CHECKED, type Dated, NOTICE, type PaperGroup, type Proof, type Side } from './paper-rule.ts'

/**
 * What has to be known for a way to be open: `account` the answer comes through an account that the employer issued
 * after checking identity (告示 11-4); `file` a file made after an earlier verification; `printed` the paper was printed
 * by the collector; `proxy` somebody else files; `agent-known` that agent is known to the employer; `copy` the
 * employer only compares what the employee has verified (Q6-2-2).
 */
export type WayNeed = 'account' | 'file' | 'printed' | 'proxy' | 'agent-known' | 'agent-unknown' | 'copy'

/** What is photographed in a way: of these groups `count` different papers. */
export interface WayPartRule {
  proves: Proof
  count: 1 | 2
  groups: readonly PaperGroup[]
  /** Also the card, of which one side is enough here. */
  cardSide?: Side
}

/** A way to prove number and identity: one row. */
export interface WayRule extends Dated {
  code: string
  name: string
  nameEn: string
  needs: readonly WayNeed[]
  parts: readonly WayPartRule[]
  basis: string
  checked: string
}

const NUMBER: WayPartRule = { proves: 'number', count: 1, groups: ['number'] }
const NUMBER_OR_CARD: WayPartRule = { ...NUMBER, cardSide: 'back' }
const STATEMENT: WayPartRule = { proves: 'number', count: 1, groups: ['statement'] }
const PHOTO: WayPartRule = { proves: 'identity', count: 1, groups: ['photo'] }
const PHOTO_OR_CARD: WayPartRule = { ...PHOTO, cardSide: 'front' }
const TWO: WayPartRule = { proves: 'identity', count: 2, groups: ['plain'] }
const PRINTED: WayPartRule = { proves: 'identity', count: 1, groups: ['printed'] }
const LETTER: WayPartRule = { proves: 'agency', count: 1, groups: ['proxy'] }
const AGENT: WayPartRule = { proves: 'agent', count: 1, groups: ['agent'] }

const BY_PAPERS = '番号法 16条・施行令 12条1項・施行規則 1条〜3条'
const BY_AGENT = '番号法施行令 12条2項・施行規則 6条〜10条'

const way = (
  code: string,
  [name, nameEn]: readonly [string, string],
  needs: WayRule['needs'],
  parts: WayRule['parts'],
  basis: string = BY_PAPERS,
): WayRule => ({ code, name, nameEn, needs, parts, basis, checked: CHECKED })

/** Every way, the least trouble first; the first one that is open is offered first. */
export const WAYS: readonly WayRule[] = [
  way(
    'known',
    ['書類は要らない（会社のアカウントと以前の記録）', 'No papers: the account and the earlier record'],
    ['account', 'file'],
    [],
    `${NOTICE} 11-4・番号法施行規則 3条`,
  ),
  way(
    'account-number',
    ['番号の書類だけ（会社のアカウント）', 'Number paper only: the account shows who you are'],
    ['account'],
    [NUMBER_OR_CARD],
    `${NOTICE} 11-4`,
  ),
  way(
    'proxy',
    ['委任状と番号の書類', 'Letter of proxy and number paper'],
    ['proxy', 'agent-known'],
    [LETTER, NUMBER_OR_CARD],
    BY_AGENT,
  ),
  way(
    'proxy-agent',
    ['委任状・代理人の書類・番号の書類', 'Letter of proxy, paper of the agent, number paper'],
    ['proxy', 'agent-unknown'],
    [LETTER, AGENT, NUMBER_OR_CARD],
    BY_AGENT,
  ),
  way(
    'file-photo',
    ['写真付きの書類1つ（番号は以前の記録）', 'One paper with photo: the number is on record'],
    ['file'],
    [PHOTO_OR_CARD],
  ),
  way(
    'file-two',
    ['写真のない書類2つ（番号は以前の記録）', 'Two papers without photo: the number is on record'],
    ['file'],
    [TWO],
  ),
  way(
    'card',
    ['マイナンバーカード', 'My Number Card'],
    [],
    [{ proves: 'both', count: 1, groups: ['card'] }],
    '番号法 16条1号',
  ),
  {
    ...way(
      'special-card',
      ['特定在留カード・特定特別永住者証明書', 'Specified residence card'],
      [],
      [{ proves: 'both', count: 1, groups: ['special-card'] }],
      '番号法 16条1号',
    ),
    from: '2026-06-14',
  },
  way(
    'number-printed',
    ['番号の書類と、会社が印刷した書類', 'Number paper and the paper printed by the organization'],
    ['printed'],
    [NUMBER, PRINTED],
    `${NOTICE} 1-5・1-6`,
  ),
  way(
    'number-photo',
    ['番号の書類と、写真付きの書類', 'Number paper and one with photo'],
    [],
    [NUMBER, PHOTO],
  ),
  way(
    'number-two',
    ['番号の書類と、写真のない書類2つ', 'Number paper and two without photo'],
    [],
    [NUMBER, TWO],
  ),
  way(
    'copy',
    ['番号の書類の写し（従業員が確かめたもの）', 'Copy of the number paper that the employee has verified'],
    ['copy'],
    [NUMBER_OR_CARD],
    '個人情報保護委員会 Q&A 6-2-2（番号法 16条）',
  ),
  way(
    'account-statement',
    ['申立書（会社のアカウント）', 'Own statement: the account shows who you are'],
    ['account'],
    [STATEMENT],
    `${NOTICE} 5-2・11-4`,
  ),
  way(
    'statement-photo',
    ['申立書と、写真付きの書類', 'Own statement and one paper with photo'],
    [],
    [STATEMENT, PHOTO],
    `${NOTICE} 5-2`,
  ),
  way(
    'statement-two',
    ['申立書と、写真のない書類2つ', 'Own statement and two papers without photo'],
    [],
    [STATEMENT, TWO],
    `${NOTICE} 5-2`,
  ),
]
