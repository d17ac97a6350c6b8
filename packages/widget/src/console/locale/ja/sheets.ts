/** Around sheets that are printed. */
export const jaSheets = {
  'sheets.count': '{count}枚（A4、1人1枚）',
  'sheets.language': '紙の言葉',
  'sheets.print': '印刷する',
  'sheets.close': '閉じる',
} as const
