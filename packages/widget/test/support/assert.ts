/** Compares by JSON, so that a failure shows both sides. */
export function equal(actual: unknown, expected: unknown, what = 'value'): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (a !== b) throw new Error(`${what}: got ${a}, expected ${b}`)
}

export function ok(value: unknown, what: string): asserts value {
  if (!value) throw new Error(what)
}
