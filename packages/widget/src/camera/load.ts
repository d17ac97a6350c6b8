/** Loads the live view when somebody wants it, and registers its element. */
export async function loadCamera(): Promise<void> {
  const { FuinCamera } = await import('./camera.ts')
  if (customElements.get('fuin-camera') === undefined) customElements.define('fuin-camera', FuinCamera)
}
