import type { CameraPlace } from './problem.ts'

/** A live camera. Whoever opens one has to stop it. */
export interface OpenCamera {
  stream: MediaStream
  track: MediaStreamTrack
  /** Null where the camera has no light. */
  torch: ((on: boolean) => Promise<void>) | null
}

/** The rear camera with the finest picture it has; print on papers is small. The sound is never asked for. */
const WANTED: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: { ideal: 'environment' }, width: { ideal: 3840 }, height: { ideal: 2160 } },
}

export function cameraPlace(): CameraPlace {
  const { mediaDevices } = navigator as { mediaDevices?: MediaDevices }
  const { featurePolicy } = document as {
    featurePolicy?: { allowsFeature(name: string): boolean }
  }
  return {
    secure: isSecureContext,
    supported: typeof mediaDevices?.getUserMedia === 'function',
    allowed: featurePolicy?.allowsFeature('camera') ?? true,
  }
}

/** @throws {DOMException} of `getUserMedia` */
export async function openCamera(): Promise<OpenCamera> {
  const stream = await navigator.mediaDevices.getUserMedia(WANTED)
  const track = stream.getVideoTracks()[0]!
  const capabilities = track.getCapabilities() as { torch?: boolean }
  const torch =
    capabilities.torch === true
      ? (on: boolean): Promise<void> =>
          track.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] })
      : null
  return { stream, track, torch }
}

export function stopCamera({ stream }: OpenCamera): void {
  for (const track of stream.getTracks()) track.stop()
}
