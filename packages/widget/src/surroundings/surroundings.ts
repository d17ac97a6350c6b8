/** An app that opens links in a browser of its own. */
export type App = 'line' | 'facebook' | 'instagram' | 'yahoo' | 'x' | 'other'

/** What the browser says it can do; {@link featuresHere} asks it. */
export interface Features {
  /** `getUserMedia` exists: it does in secure pages only, and not in every app. */
  liveCamera: boolean
  /** Fingers at once that the screen notices: an iPad calls itself a Mac, but has five. */
  touchPoints: number
}

/** Where the page runs, and which ways of giving a paper make sense there. */
export interface Surroundings {
  system: 'ios' | 'android' | 'desktop'
  /** The app in whose own browser the page is; null in a browser proper. */
  app: App | null
  /** The camera's own app opens behind a file input: phones and tablets. */
  nativeCamera: boolean
  /** The live view may be tried. */
  liveCamera: boolean
  /** Going on at the phone makes sense: this is a computer. */
  handover: boolean
  /** How the page gets out of the app: LINE obeys a link, the others need the person. Null outside of apps. */
  leave: 'link' | 'copy' | null
}

/** Marks that apps leave in the user agent. The order counts: Instagram and Facebook share some. */
const APPS: [App, RegExp][] = [
  ['line', /\bLine\/\d/u],
  ['instagram', /\bInstagram \d/u],
  ['facebook', /\bFB(?:AN|AV|_IAB)\b/u],
  ['yahoo', /\bYJApp-/u],
  ['x', /\bTwitter\b|\bTwitterAndroid\b/u],
]

/**
 * Reads a user agent. Apps change what they write, so this only chooses what is offered first and which words explain
 * it: every way still works or fails by itself.
 */
export function surroundings(userAgent: string, { liveCamera, touchPoints }: Features): Surroundings {
  const system = systemOf(userAgent, touchPoints)
  const app = appOf(userAgent, system)
  return {
    system,
    app,
    nativeCamera: system !== 'desktop',
    liveCamera,
    handover: system === 'desktop',
    leave: app === null ? null : app === 'line' && system !== 'desktop' ? 'link' : 'copy',
  }
}

/** The surroundings of this page. */
export function here(): Surroundings {
  return surroundings(navigator.userAgent, featuresHere())
}

function featuresHere(): Features {
  const { mediaDevices } = navigator as { mediaDevices?: MediaDevices }
  return {
    liveCamera: typeof mediaDevices?.getUserMedia === 'function',
    touchPoints: navigator.maxTouchPoints,
  }
}

function systemOf(userAgent: string, touchPoints: number): Surroundings['system'] {
  if (/\bAndroid\b/u.test(userAgent)) return 'android'
  if (/\b(?:iPhone|iPad|iPod)\b/u.test(userAgent)) return 'ios'
  return /\bMacintosh\b/u.test(userAgent) && touchPoints > 1 ? 'ios' : 'desktop'
}

function appOf(userAgent: string, system: Surroundings['system']): App | null {
  const known = APPS.find(([, mark]) => mark.test(userAgent))
  if (known !== undefined) return known[0]
  // An Android WebView says `wv`; on iOS every browser says Safari, a web view of an app does not.
  if (system === 'android') return /; wv\)/u.test(userAgent) ? 'other' : null
  return system === 'ios' && !/\bSafari\/\d/u.test(userAgent) ? 'other' : null
}
