import { bundleSizes } from '../../scripts/bundle-sizes.ts'
import type { Row } from './table.ts'

/** Bundles (brotli) beside their budgets. */
export async function benchSizes(): Promise<Row[]> {
  return (await bundleSizes()).map(({ name, size, limit }) => ({
    what: `bundle: ${name}`,
    rate: size / 1000,
    unit: 'kB',
    beside: 'budget',
    base: limit / 1000,
  }))
}
