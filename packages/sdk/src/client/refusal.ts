import type { Problem, ProblemCode } from '../api/index.ts'
import { FuinError } from '../errors.ts'

/** The vault refused a call. `problem` says why, `call` is the id to look for in the vault's log. */
export class VaultRefusal extends FuinError {
  readonly problem: ProblemCode
  readonly status: number
  readonly call: string

  constructor({ code, status, instance }: Pick<Problem, 'code' | 'status' | 'instance'>) {
    super('vault_refused', `The vault refused the call: ${code}.`)
    this.problem = code
    this.status = status
    this.call = instance
  }
}

/** Tells whether the vault refused with this code. */
export function isRefusal(error: unknown, code: ProblemCode): boolean {
  return error instanceof VaultRefusal && error.problem === code
}
