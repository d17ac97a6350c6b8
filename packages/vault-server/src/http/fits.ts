import type { z } from 'zod'

/** Compile-time check that a schema and a published type say the same. */
export type Fits<Schema extends z.ZodType, Api> = [z.output<Schema>] extends [Loose<Api>] ? true : never

/** zod's `optional()` allows an explicit undefined, which JSON cannot carry. */
export type Loose<T> = { [K in keyof T]: undefined extends T[K] ? T[K] | undefined : T[K] }
