/** The part of the Trusted Types API that is used here; TypeScript's own library has none of it. */
interface Policy {
  createHTML(html: string): string
  createScriptURL(url: string): string
}
interface Rules {
  createHTML(html: string): string
  createScriptURL(url: string): string
}

/** The file of the worker that prepares pictures; the build puts the name of the built one here. */
const WORKER = new URL('./image/worker.ts', import.meta.url).href

let policy: Policy | undefined
let asked = false

/**
 * The one policy, `fuin`, of which nobody outside this bundle gets hold: templates are made by the build alone, and the
 * only script that it lets pass is our own worker. In the bundles Lit uses it instead of a policy of its own.
 *
 * @returns undefined where the browser has no Trusted Types, or the page does not allow the policy, or a second copy
 *   of the bundle finds the name taken
 */
export function fuinPolicy(): Policy | undefined {
  if (asked) return policy
  asked = true
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: Rules): Policy }
  }
  try {
    policy = trustedTypes?.createPolicy('fuin', {
      createHTML: html => html,
      createScriptURL(url) {
        if (url !== WORKER) throw new TypeError('only the worker')
        return url
      },
    })
  } catch {
    // The page goes on without: Lit says so where it matters, and pictures are prepared on the main thread.
  }
  return policy
}

/** @throws {DOMException | TypeError} where the page may not have this worker */
export function startWorker(): Worker {
  const url = fuinPolicy()?.createScriptURL(WORKER) ?? WORKER
  return new Worker(url, { type: 'module' })
}
