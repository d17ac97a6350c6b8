import type { WorkReport } from './pass.ts'

/** Which organizations are worked for, and how often. */
export interface WorkTimerOptions {
  organizations: () => Iterable<string> | Promise<Iterable<string>>
  /** 1 to 1,440. Default 5. */
  everyMinutes?: number
  /** Told after each pass of an organization. */
  onPass?: (organization: string, report: WorkReport) => void
  /** Told when a pass failed; the next one tries again. */
  onError?: (organization: string | null, error: unknown) => void
}

/** Work that goes on until it is stopped. */
export interface WorkTimer {
  /** Begins no further pass; resolves when the one that runs is over. */
  stop(): Promise<void>
}

/** Passes one after the other, never two at a time in one process. */
export function workTimer(
  work: (organization: string) => Promise<WorkReport>,
  { organizations, everyMinutes = 5, onPass, onError }: WorkTimerOptions,
): WorkTimer {
  const pause = Math.min(1440, Math.max(1, everyMinutes)) * 60_000
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const pass = async (): Promise<void> => {
    try {
      for (const organization of await organizations()) {
        if (stopped) return
        await work(organization).then(
          report => onPass?.(organization, report),
          (error: unknown) => onError?.(organization, error),
        )
      }
    } catch (error) {
      onError?.(null, error)
    }
  }
  let running = Promise.resolve()
  const begin = (): void => {
    running = pass().then(() => {
      if (stopped) return
      timer = setTimeout(begin, pause)
      // A host that is done otherwise is not kept alive by the next pass.
      timer.unref()
    })
  }
  begin()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
