import type { MessageKey } from '../locale/messages.ts'
import type { Tasks } from './tasks.ts'

export type TaskName = keyof Tasks
export type Input<K extends TaskName> = Parameters<Tasks[K]>[0]
export type Result<K extends TaskName> = Awaited<ReturnType<Tasks[K]>>

/** Tells how far a task is, 0 to 1. */
export type Report = (done: number) => void

/** To the worker: one order at a time, so that there is never more than one full-size picture in memory. */
export interface Order {
  task: TaskName
  input: unknown
}

/** From the worker: that it runs, how far it is, and how it ended. */
export type News = 'ready' | { done: number } | Answer
export type Answer = { result: unknown } | { problem: MessageKey }
