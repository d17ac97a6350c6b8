import { HandlerProblem } from './answers.ts'

/** What came as JSON, taken apart member by member; anything of another type is 400. */
export class Loose {
  readonly #record: Record<string, unknown>

  constructor(value: unknown) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid()
    this.#record = value as Record<string, unknown>
  }

  has(name: string): boolean {
    return this.#record[name] !== undefined && this.#record[name] !== null
  }

  names(): string[] {
    return Object.keys(this.#record)
  }

  text(name: string, longest = 2000): string {
    const value = this.#record[name]
    if (typeof value === 'string' && value.length <= longest) return value
    throw invalid()
  }

  flag(name: string): boolean {
    const value = this.#record[name]
    if (typeof value === 'boolean') return value
    throw invalid()
  }

  whole(name: string): number {
    const value = this.#record[name]
    if (Number.isSafeInteger(value)) return value as number
    throw invalid()
  }

  texts(name: string, most: number): string[] {
    return this.#list(name, most).map(item => {
      if (typeof item === 'string' && item.length <= 200) return item
      throw invalid()
    })
  }

  wholes(name: string, most: number): number[] {
    return this.#list(name, most).map(item => {
      if (Number.isSafeInteger(item)) return item as number
      throw invalid()
    })
  }

  parts(name: string, most: number): Loose[] {
    return this.#list(name, most).map(item => new Loose(item))
  }

  part(name: string): Loose {
    return new Loose(this.#record[name])
  }

  #list(name: string, most: number): unknown[] {
    const value = this.#record[name]
    if (Array.isArray(value) && value.length <= most) return value
    throw invalid()
  }
}

function invalid(): HandlerProblem {
  return new HandlerProblem(400, 'invalid_request')
}
