import { NOTICE } from './paper-rule.ts'
import type { Verifier } from './verifiers.ts'

/** Why papers are asked, or not: one row. */
export interface WhyPapers {
  code:
    | 'asked'
    | 'asked-account'
    | 'asked-proxy'
    | 'in-person'
    | 'employee-verifies'
    | 'number-copy'
    | 'own-number'
  text: string
  textEn: string
  basis: string
}

/** Every reason. Pages have the words of other languages by code. */
export const WHY_PAPERS: readonly WhyPapers[] = [
  {
    code: 'asked',
    text: '番号と本人を確かめることが、法律で決められています。',
    textEn: 'The law requires that the number and the person are verified.',
    basis: '番号法 16条',
  },
  {
    code: 'asked-account',
    text: '会社のアカウントで本人とわかるので、番号を確かめる書類だけをお願いします。',
    textEn: 'Your account shows who you are, so only a paper that shows the number is needed.',
    basis: `番号法 16条・${NOTICE} 11-4`,
  },
  {
    code: 'asked-proxy',
    text: '国民年金第3号の届出をするのは配偶者ご本人です。代わりに出すときは、委任状と配偶者の番号の書類が要ります。',
    textEn:
      'The spouse files the category III notification. Whoever hands it in for the spouse needs a letter of proxy and the spouse’s number paper.',
    basis: '番号法施行令 12条2項・国民年金法 12条5項・6項',
  },
  {
    code: 'in-person',
    text: '書類は担当者に直接見せてください。写真は要りません。',
    textEn: 'Show the papers to the staff in person. No photos are needed.',
    basis: '番号法 16条・20条',
  },
  {
    code: 'employee-verifies',
    text: '扶養家族の番号は従業員が確かめることになっているので、家族の書類は要りません。',
    textEn: 'The employee verifies the family, so no papers of the family are needed.',
    basis: '番号法 16条・所得税法 194条・健康保険法施行規則 38条',
  },
  {
    code: 'number-copy',
    text: '家族の番号は従業員が確かめます。書き間違いがないか見るために、番号の書類の写しをお願いします。',
    textEn: 'The employee verifies the family. A copy of the number paper helps to find typing errors.',
    basis: '番号法 16条・個人情報保護委員会 Q&A 6-2-2',
  },
  {
    code: 'own-number',
    text: 'ご自分の事業で使う番号なので、書類は要りません。',
    textEn: 'It is the number of the business owner, so no papers are needed.',
    basis: '番号法 16条',
  },
]

/** The reason that fits a person. */
export function whyPapers(facts: {
  verifier: Verifier
  inPerson: boolean
  proxy: boolean
  account: boolean
  copy: boolean
}): WhyPapers {
  const { verifier, inPerson, proxy, account, copy } = facts
  const asked = inPerson ? 'in-person' : proxy ? 'asked-proxy' : account ? 'asked-account' : 'asked'
  const code =
    verifier === 'nobody'
      ? 'own-number'
      : verifier === 'employee'
        ? copy
          ? 'number-copy'
          : 'employee-verifies'
        : asked
  return WHY_PAPERS.find(row => row.code === code)!
}
