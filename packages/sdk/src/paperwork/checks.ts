/** `ask`: the code cannot know it. */
export type CheckAnswer = 'yes' | 'no' | 'ask'

/** What an organization knows about its own set-up. */
export interface CheckFacts {
  /** Who holds keyring and passphrase. A vendor who holds them can read, and handles the numbers. */
  keysHeldBy: 'organization' | 'vendor'
  /** A copy of keyring and passphrase is kept apart. */
  recoveryCopy: boolean
  /** The contract says that the operator does not handle data with individual numbers; null while nobody looked. */
  contractSaysNoHandling: boolean | null
  /** Id of the key to which is sealed. */
  kid: string
  /** Fingerprint of the organization's signing key. */
  fingerprint: string
  /** When the whole log was last verified, as `fuin audit verify` does it; null while nobody did. */
  log: { size: number; verifiedOn: string } | null
}

/** One line of the sheet. */
export interface Check {
  section: string
  question: string
  basis: string
  answer: (facts: CheckFacts) => { is: CheckAnswer; text: string; where: string }
}

const HANDLING = '1. 個人番号を「取り扱わない」といえるか（Q&A 3-12）'
const UNREADABLE = '2. 第三者が読めないか（Q&A 17-14 の技術の要件）'
const KEYS = '3. 復号の手段が適切に管理されているか（Q&A 17-14 の管理の要件）'
const RECORDS = '4. 記録と廃棄（ガイドライン 別添1）'

/** Questions of the sheet in their order, each with what answers it (law-and-market facts §2.6, §2.7). */
export const CHECKS: readonly Check[] = [
  {
    section: HANDLING,
    question: '契約条項で、個人番号を含む電子データを取り扱わない旨が定められている',
    basis: 'Q&A 3-12',
    answer: ({ contractSaysNoHandling: says }) => ({
      is: says === null ? 'ask' : says ? 'yes' : 'no',
      text: '契約書・利用規約の条項による。無ければ委託に当たり、監督の義務（番号法 11条）がある',
      where: '契約書の条項',
    }),
  },
  {
    section: HANDLING,
    question: '運営者が個人番号を読めないよう、アクセス制御が行われている',
    basis: 'Q&A 3-12',
    answer: ({ keysHeldBy }) =>
      keysHeldBy === 'organization'
        ? {
            is: 'yes',
            text: '番号、画像、氏名、社員番号は利用者の端末又は自社のサーバで封をし、運営者は復号鍵を持たない',
            where: 'docs/threat-model.md、docs/format.md',
          }
        : {
            is: 'no',
            text: '鍵を預かる業者は復号できるため、その業者は個人番号を取り扱う。委託として監督する',
            where: 'docs/keys.md',
          },
  },
  {
    section: HANDLING,
    question: '保守の担当者に、個人番号に届く経路がない',
    basis: '個人情報保護委員会 2024-03-25 の注意喚起',
    answer: () => ({
      is: 'yes',
      text: '保守のための復号の経路は作られていない。取り出しは記録が確定してから暗号文だけが渡る',
      where: 'ARCHITECTURE.md 12・13',
    }),
  },
  {
    section: UNREADABLE,
    question: '電子政府推奨暗号リスト又は ISO/IEC 18033 の技術で暗号化されている',
    basis: 'Q&A 17-14',
    answer: ({ kid }) => ({
      is: 'yes',
      text: `HPKE の1方式のみ: 鍵共有 ECDH（P-256）と ML-KEM-768 の併用、本文 AES-256-GCM、署名 ECDSA（P-256）。ECDH、AES、GCM、ECDSA、SHA-2、SHA-3、HMAC は推奨暗号リストにある。鍵の番号 ${kid}`,
      where: 'docs/format.md §2、vectors/',
    }),
  },
  {
    section: UNREADABLE,
    question: '暗号の実装が適切である',
    basis: 'Q&A 17-14',
    answer: () => ({
      is: 'ask',
      text: '公開された試験値と一致し、別に書かれた実装でも開けることを、誰でも試せる。第三者による監査の有無は別に確かめる',
      where: 'vectors/、examples/independent-opener',
    }),
  },
  {
    section: UNREADABLE,
    question: '番号の一部、ハッシュ値など、番号を推測できる値が残らない',
    basis: 'Q&A 9-4',
    answer: () => ({
      is: 'yes',
      text: '検索や重複の確認に、番号から作った値を使わない。識別子は乱数',
      where: 'docs/format.md §1',
    }),
  },
  {
    section: KEYS,
    question: '復号鍵が、暗号化されたデータと分けて管理されている',
    basis: 'Q&A 17-14',
    answer: ({ keysHeldBy, fingerprint }) => ({
      is: keysHeldBy === 'organization' ? 'yes' : 'ask',
      text: `${keysHeldBy === 'organization' ? '鍵束は自社だけが持ち、運営者のサーバには無い' : '鍵を預かる業者の管理を確かめる'}。署名鍵の指紋 ${fingerprint}`,
      where: 'docs/keys.md',
    }),
  },
  {
    section: KEYS,
    question: '鍵束がパスフレーズ又は KMS で守られている',
    basis: 'Q&A 17-14',
    answer: () => ({
      is: 'ask',
      text: '鍵束のファイルは age 形式でパスフレーズにより暗号化される。ファイルとパスフレーズを別に保管する',
      where: '自社の保管場所',
    }),
  },
  {
    section: KEYS,
    question: '鍵の控えがあり、鍵の滅失（毀損）に備えている',
    basis: 'ガイドライン 別添2',
    answer: ({ recoveryCopy }) => ({
      is: recoveryCopy ? 'yes' : 'no',
      text: '唯一の鍵を失うと毀損に当たり、100人を超えると報告の対象になる',
      where: '控えの保管場所',
    }),
  },
  {
    section: RECORDS,
    question: '利用・出力の記録があり、改ざんがわかる',
    basis: '別添1、取扱規程等に基づく運用',
    answer: ({ log }) => ({
      is: log === null ? 'ask' : 'yes',
      text:
        log === null
          ? '記録の検証を行う'
          : `記録 ${log.size}件すべてを ${log.verifiedOn} に検証し、欠け、差し替え、並べ替えがなかった`,
      where: 'fuin audit verify',
    }),
  },
  {
    section: RECORDS,
    question: '復元できない方法で廃棄し、その記録が残る',
    basis: '番号法 20条・別添1、個人番号の削除',
    answer: () => ({
      is: 'yes',
      text: 'データごとの鍵を破棄する。控えに残る期間を含めた最終日が記録に残る',
      where: 'docs/architecture.md',
    }),
  },
]
