import { orientationOf } from './exif.ts'
import type { FileKind } from './file-kind.ts'
import type { FileWindow } from './window.ts'

/** Size of a picture as it is shown, pixels. */
export interface Dimensions {
  width: number
  height: number
}

/**
 * Reads the size from the header, so that a picture can be refused or made smaller before anything is decoded.
 *
 * @returns null when the header tells none
 */
export async function dimensionsOf(file: FileWindow, kind: FileKind): Promise<Dimensions | null> {
  switch (kind) {
    case 'jpeg':
      return ofJpeg(file)
    case 'png':
      return ofPng(await file.read(0, 24))
    case 'webp':
      return ofWebp(await file.read(0, 30))
    case 'heic':
    case 'avif':
      return ofHeif(await file.read(0, 64 * 1024))
    default:
      return null
  }
}

/** ITU-T T.81 B.2.2: the frame header comes after tables and metadata, wherever these end. */
async function ofJpeg(file: FileWindow): Promise<Dimensions | null> {
  let turned = false
  for (let at = 2; at < file.length;) {
    const head = await file.read(at, 10)
    const marker = head[1]
    if (head.length < 10 || marker === undefined) return null
    // Decoders skip what stands between segments, and fill bytes.
    if (head[0] !== 0xff || marker === 0xff || marker < 0xc0) {
      at++
      continue
    }
    if (marker >= 0xd0 && marker <= 0xd8) {
      at += 2
      continue
    }
    if (marker === 0xd9 || marker === 0xda) return null
    const length = (head[2]! << 8) | head[3]!
    if (marker === 0xe1) turned = orientationOf(await file.read(at + 4, length - 2)) >= 5
    if (isFrame(marker)) {
      const [height, width] = [(head[5]! << 8) | head[6]!, (head[7]! << 8) | head[8]!]
      return turned ? { width: height, height: width } : { width, height }
    }
    at += 2 + length
  }
  return null
}

/** SOF0 to SOF15 without DHT, JPG and DAC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

/** The IHDR chunk is always the first. */
function ofPng(head: Uint8Array): Dimensions | null {
  if (head.length < 24) return null
  const view = new DataView(head.buffer, head.byteOffset)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** RFC 9649: the canvas of the extended format, or the frame of the lossy and the lossless one. */
function ofWebp(head: Uint8Array): Dimensions | null {
  if (head.length < 30) return null
  const view = new DataView(head.buffer, head.byteOffset)
  switch (String.fromCharCode(...head.subarray(12, 16))) {
    case 'VP8X':
      return {
        width: 1 + view.getUint16(24, true) + (head[26]! << 16),
        height: 1 + view.getUint16(27, true) + (head[29]! << 16),
      }
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
    }
    default:
      return null
  }
}

/** ISO 23008-12: the largest of the `ispe` properties is the whole picture, the others are tiles and thumbnails. */
function ofHeif(head: Uint8Array): Dimensions | null {
  const view = new DataView(head.buffer, head.byteOffset, head.length)
  let largest: Dimensions | null = null
  for (let at = 0; at + 16 <= head.length; at++) {
    if (view.getUint32(at) !== 0x69737065) continue
    const [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)]
    if (largest === null || width * height > largest.width * largest.height) largest = { width, height }
  }
  return largest
}
