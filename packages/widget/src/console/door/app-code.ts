/** Draws what an authenticator app reads, where a canvas waits for it. */
export function drawAppCode(canvas: HTMLCanvasElement, signInId: string, secret: string): void {
  const address = `otpauth://totp/Fuin:${signInId}?secret=${secret}&issuer=Fuin`
  void import('../../handover/draw-code.ts').then(({ drawCode }) => drawCode(canvas, address))
}
