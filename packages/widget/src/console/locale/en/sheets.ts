import type { jaSheets } from '../ja/sheets.ts'

export const enSheets: Record<keyof typeof jaSheets, string> = {
  'sheets.count': '{count} sheets (A4, one for each person)',
  'sheets.language': 'Language of the sheets',
  'sheets.print': 'Print',
  'sheets.close': 'Close',
}
