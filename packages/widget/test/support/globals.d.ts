declare const describe: ((name: string, body: () => void) => void) & {
  skip(name: string, body: () => void): void
}
interface It {
  (name: string, body: () => void | Promise<void>): void
  readonly skip: (name: string, body: () => void | Promise<void>) => void
}
declare const it: It
declare function beforeEach(body: () => void | Promise<void>): void
declare function afterEach(body: () => void | Promise<void>): void
declare module 'axe-core/axe.js'
