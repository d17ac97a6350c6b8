/** Groups up to twelve digits as on the card: `1234 5678 9018`. */
export function grouped(digits: string): string {
  return digits.replace(/(\d{4})(?=\d)/gu, '$1 ')
}

/** Twelve stars in the same groups. */
export const MASKED = '●●●● ●●●● ●●●●'
