import encodeQR from 'qr'
import type { Browser } from 'playwright-core'

/** A JPEG of a card with the number as a QR code, as on the back of a My Number Card. */
export async function cardPhoto(browser: Browser, text: string): Promise<Buffer> {
  const page = await browser.newPage()
  const base64 = await page.evaluate(
    async rows => {
      const canvas = new OffscreenCanvas(1600, 1000)
      const context = canvas.getContext('2d')!
      context.fillStyle = '#fff'
      context.fillRect(0, 0, 1600, 1000)
      context.fillStyle = '#000'
      for (const [y, row] of rows.entries()) {
        for (const [x, dark] of row.entries()) if (dark) context.fillRect(900 + x * 12, 200 + y * 12, 12, 12)
      }
      const blob = await canvas.convertToBlob({ type: 'image/jpeg' })
      return btoa(String.fromCharCode(...new Uint8Array(await blob.arrayBuffer())))
    },
    encodeQR(text, 'raw', { border: 2 }),
  )
  await page.close()
  return Buffer.from(base64, 'base64')
}
