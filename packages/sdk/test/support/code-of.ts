/** The code with which a promise fails, or `fulfilled`. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'fulfilled',
    (error: unknown) => (error as { code?: string }).code ?? String(error),
  )
}
