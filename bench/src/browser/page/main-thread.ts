/** What kept the main thread from its other work, milliseconds. */
export interface Stops {
  /** Longest time between two beats of a clock that beats every millisecond. */
  longestStop: number
  /** Longest task that the browser itself calls long, 50 ms or more; 0 without one. */
  longestTask: number
}

/** Watches the main thread until it is stopped. */
export function watchMainThread(): { stop(): Promise<Stops> } {
  const { port1, port2 } = new MessageChannel()
  const tasks: number[] = []
  const observer = new PerformanceObserver(list =>
    tasks.push(...list.getEntries().map(entry => entry.duration)),
  )
  observer.observe({ type: 'longtask' })
  let last = performance.now()
  let longestStop = 0
  const beat = (): void => {
    const now = performance.now()
    longestStop = Math.max(longestStop, now - last)
    last = now
  }
  // A timer set by a timer waits at least 4 ms; one set by a message does not.
  port1.onmessage = () => {
    beat()
    setTimeout(() => port2.postMessage(null), 1)
  }
  port2.postMessage(null)
  return {
    async stop() {
      beat()
      port1.close()
      // Entries come after the task that they are about.
      await new Promise(resolve => setTimeout(resolve, 100))
      tasks.push(...observer.takeRecords().map(entry => entry.duration))
      observer.disconnect()
      return { longestStop, longestTask: Math.max(0, ...tasks) }
    },
  }
}
