/**
 * Check digit of an individual number: the twelfth digit.
 *
 * 番号法施行令 第8条, 平成26年総務省令第85号 第5条: P(n) is the n-th of the eleven digits from the right,
 * Q(n) is n + 1 for n ≤ 6 and n − 5 for n ≥ 7; the remainder of ΣP·Q by 11 gives 0 when it is 0 or 1, else
 * 11 minus itself.
 *
 * @param body - eleven ASCII digits
 */
export function myNumberCheckDigit(body: string): number {
  let sum = 0
  for (let n = 1; n <= 11; n++) sum += digitAt(body, 11 - n) * (n <= 6 ? n + 1 : n - 5)
  const remainder = sum % 11
  return remainder <= 1 ? 0 : 11 - remainder
}

/**
 * Check digit of a corporate number: the first digit, 1 to 9.
 *
 * 番号法施行令 第35条, 平成26年財務省令第70号 第2条: P(n) is the n-th of the twelve base digits from the
 * right, Q(n) is 1 for odd and 2 for even n; the digit is 9 minus the remainder of ΣP·Q by 9.
 *
 * @param base - twelve ASCII digits (基礎番号)
 */
export function corporateNumberCheckDigit(base: string): number {
  let sum = 0
  for (let n = 1; n <= 12; n++) sum += digitAt(base, 12 - n) * (n % 2 === 1 ? 1 : 2)
  return 9 - (sum % 9)
}

function digitAt(text: string, index: number): number {
  return text.charCodeAt(index) - 48
}
