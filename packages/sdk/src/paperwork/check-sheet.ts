import { refuseNumbers } from '../client/no-number.ts'
import { CHECKS, type CheckAnswer, type CheckFacts } from './checks.ts'
import { plainText, tableRow, writtenDay } from './words.ts'

/** What the sheet is about. */
export interface CheckSheetFacts extends CheckFacts {
  organization: string
  /** Operator of the vault. */
  operator: string
  /** Day in Japan, `YYYY-MM-DD`. */
  on: string
}

const ANSWERS: Readonly<Record<CheckAnswer, string>> = { yes: '○', no: '×', ask: '要確認' }

/**
 * A check sheet on the operator of the vault in Markdown: whether it “does not handle” the numbers (ガイドライン Q&A 3-12), so
 * that no supervision of an outsourcee is needed, and what there is for 「高度な暗号化等の秘匿化」 (Q&A 17-14). What the code shows
 * is answered; what stands in a contract or depends on whoever holds the keys is asked.
 *
 * @throws {FuinError} `input_invalid`
 * @example
 * ```ts
 * import { checkSheet } from '@fuin/sdk/node'
 *
 * const sheet = checkSheet({
 *   organization: '株式会社みほん',
 *   operator: '保管サービス株式会社',
 *   on: '2026-12-01',
 *   keysHeldBy: 'organization',
 *   recoveryCopy: true,
 *   contractSaysNoHandling: null,
 *   kid: 'O1MVfTGX91X1bMVeqTq97Q',
 *   fingerprint: '8yauEc17CX5Nm37-iidg8hUouRkOXhCCq0V4JYgkr5Y',
 *   log: { size: 10_412, verifiedOn: '2026-12-01' },
 * })
 * ```
 */
export function checkSheet(facts: CheckSheetFacts): string {
  refuseNumbers({ organization: facts.organization, operator: facts.operator })
  const { organization, operator, on } = facts
  const sections = [...new Set(CHECKS.map(({ section }) => section))]
  const lines = [
    '# クラウド事業者の確認表（個人番号を含む電子データの取扱い）',
    '',
    `- 確認する事業者: ${plainText(organization)}`,
    `- 保管サーバの運営者: ${plainText(operator)}`,
    `- 作成日: ${writtenDay(on)}`,
    '',
    ...sections.flatMap(section => [
      `## ${section}`,
      '',
      tableRow('確認すること', '答え', '根拠', '確かめ方'),
      tableRow('---', '---', '---', '---'),
      ...CHECKS.filter(check => check.section === section).map(({ question, basis, answer }) => {
        const { is, text, where } = answer(facts)
        return tableRow(question, ANSWERS[is], `${text}（${basis}）`, where)
      }),
      '',
    ]),
    '暗号化した個人番号も個人番号であり、安全管理措置、廃棄、記録の義務は引き続き貴社にある（Q&A 3-13、9-2）。この表は法的な助言ではない。',
  ]
  return `${lines.join('\n')}\n`
}
