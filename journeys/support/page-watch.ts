import type { BrowserContext } from 'playwright-core'

/**
 * Writes down, in every page of a context from its first moment, what is said on the page: scripted events with all
 * they carry, trusted events that reach the window, and every call that stores, posts, logs, measures or copies.
 * What is taken away again later stays in the record. What is said to a worker has a list of its own: the page's worker
 * must get photos.
 */
export async function watch(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const record: string[] = []
    const toWorkers: string[] = []
    const bytes: Promise<unknown>[] = []
    Object.defineProperty(window, 'fuinRecord', { value: { record, toWorkers, bytes } })
    const { stringify } = JSON
    const text = (value: unknown, into = record): string => {
      const seen = new Set<unknown>()
      return (
        stringify(value, (_, member: unknown) => {
          if (member instanceof Blob) void bytes.push(member.arrayBuffer().then(buffer => add(buffer, into)))
          if (member instanceof ArrayBuffer || ArrayBuffer.isView(member)) add(member, into)
          if (typeof member !== 'object' || member === null) return member
          if (seen.has(member) || member instanceof Node || member instanceof Window) return undefined
          seen.add(member)
          return member
        }) ?? String(value)
      )
    }
    const add = (buffer: ArrayBuffer | ArrayBufferView, into: string[]): void => {
      const view = ArrayBuffer.isView(buffer)
        ? new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)
        : new Uint8Array(buffer)
      into.push(Array.from(view, byte => String.fromCharCode(byte)).join(''))
    }
    const told = (event: Event): void => {
      const fields: Record<string, unknown> = {}
      for (const name in event) {
        const value = (event as unknown as Record<string, unknown>)[name]
        if (typeof value !== 'function' && !(value instanceof EventTarget)) fields[name] = value
      }
      record.push(`event ${event.type} ${text(fields)}`)
    }
    const names = new Set(['focusin', 'focusout', 'compositionstart', 'compositionupdate', 'compositionend'])
    for (const target of [window, document, HTMLElement.prototype])
      for (const name in target) if (name.startsWith('on')) names.add(name.slice(2))
    // The bubble phase: who listens in capture gets what the browser gives, before any element is asked.
    for (const name of [...names, 'textInput', 'selectionchange']) window.addEventListener(name, told)

    const spy = (owner: object | undefined, ...methods: string[]): void => {
      const open = owner as Record<string, (...args: unknown[]) => unknown> | undefined
      for (const method of methods) {
        const real = open?.[method]
        if (typeof real !== 'function') continue
        open![method] = function (this: unknown, ...args: unknown[]): unknown {
          if (args[0] instanceof Event) told(args[0])
          else {
            const into = this instanceof Worker ? toWorkers : record
            into.push(`${method} ${args.map(argument => text(argument, into)).join(' ')}`)
          }
          return Reflect.apply(real, this, args)
        }
      }
    }
    spy(EventTarget.prototype, 'dispatchEvent')
    spy(Storage.prototype, 'setItem')
    spy(IDBObjectStore.prototype, 'put', 'add')
    spy(globalThis.Cache?.prototype, 'put', 'add')
    spy(History.prototype, 'pushState', 'replaceState')
    spy(window, 'postMessage', 'open')
    for (const channel of [MessagePort, BroadcastChannel, Worker]) spy(channel.prototype, 'postMessage')
    spy(globalThis.Clipboard?.prototype, 'writeText', 'write')
    spy(Navigator.prototype, 'sendBeacon')
    spy(Performance.prototype, 'mark', 'measure')
    spy(console, 'log', 'info', 'warn', 'error', 'debug', 'table', 'dir')
  })
}
