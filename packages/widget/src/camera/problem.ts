/** Why there is no live picture. */
export type CameraProblem = 'refused' | 'none' | 'busy' | 'insecure' | 'blocked' | 'unsupported'

/** What the page is allowed, apart from what the person allows. */
export interface CameraPlace {
  secure: boolean
  /** `getUserMedia` exists. */
  supported: boolean
  /** The page's Permissions-Policy, or that of the frame around it, lets it ask. */
  allowed: boolean
}

/** Why asking makes no sense; null when it does. */
export function problemBefore({ secure, supported, allowed }: CameraPlace): CameraProblem | null {
  if (!secure) return 'insecure'
  if (!supported) return 'unsupported'
  return allowed ? null : 'blocked'
}

/** What an error of `getUserMedia` means (Media Capture and Streams, 10.2.2). */
export function problemOf(error: unknown): CameraProblem {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused'
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'none'
    default:
      // NotReadableError and AbortError: the hardware did not answer, mostly since another program has it.
      return 'busy'
  }
}
