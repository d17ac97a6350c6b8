import { executeServerCommand } from '@web/test-runner-commands'

/** Answers the browser's question for the person. */
export async function cameraIs(setting: 'granted' | 'denied'): Promise<void> {
  await executeServerCommand('camera-permission', setting)
}

/** Tests with a camera: only Chromium has one that shows a film of ours. */
export const describeCamera = navigator.userAgent.includes('Firefox') ? describe.skip : describe

const opened: MediaStreamTrack[] = []
const { mediaDevices } = navigator
const ask = mediaDevices.getUserMedia.bind(mediaDevices)
/** Keeps a list of what the real camera gave, to be counted. */
mediaDevices.getUserMedia = async wanted => {
  const stream = await ask(wanted)
  opened.push(...stream.getTracks())
  return stream
}

/** How many tracks the page ever got, and how many of them are still live. */
export function tracks(): { opened: number; live: number } {
  return { opened: opened.length, live: opened.filter(track => track.readyState === 'live').length }
}
