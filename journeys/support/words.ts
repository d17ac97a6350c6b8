/** What the collection page says on the way, in each language that it is tested in. */
export const WORDS = {
  ja: {
    start: '始める',
    number: 'マイナンバー（個人番号）',
    next: '次へ',
    papers: '書類の写真を撮ってください',
    review: '内容を確認してください',
    send: '提出する',
    receipt: '提出が終わりました',
    used: 'このリンクからの提出は終わっています',
  },
  en: {
    start: 'Start',
    number: 'My Number (individual number)',
    next: 'Next',
    papers: 'Take photos of the papers',
    review: 'Check what you send',
    send: 'Submit',
    receipt: 'Submitted',
    used: 'This link was already used to submit',
  },
  'ja-x-easy': {
    start: 'はじめる',
    number: 'マイナンバー（12けたの 数字）',
    next: 'つぎへ',
    papers: '紙や カードの 写真を とってください',
    review: 'まちがいが ないか 見てください',
    send: '送る',
    receipt: '終わりました',
    used: 'この リンクは もう 使いました',
  },
} as const

export type Language = keyof typeof WORDS
