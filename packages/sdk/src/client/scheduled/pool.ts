/**
 * Runs work on many things, a few at a time, and gives results as they come.
 *
 * @param width - how many at once
 */
export async function* inPool<T, R>(
  things: Iterable<T>,
  width: number,
  work: (thing: T) => Promise<R>,
): AsyncGenerator<R, void, undefined> {
  const running = new Set<Promise<{ self: () => void; result: R }>>()
  const start = (thing: T): void => {
    const one: Promise<{ self: () => void; result: R }> = work(thing).then(result => ({
      self: () => running.delete(one),
      result,
    }))
    running.add(one)
  }
  const take = async (): Promise<R> => {
    const { self, result } = await Promise.race(running)
    self()
    return result
  }
  for (const thing of things) {
    start(thing)
    if (running.size >= width) yield await take()
  }
  while (running.size > 0) yield await take()
}
