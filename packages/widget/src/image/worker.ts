import type { News, Order } from './protocol.ts'
import { perform } from './tasks.ts'

onmessage = async ({ data }: MessageEvent<Order>): Promise<void> => {
  const answer = await perform(data, done => tell({ done }))
  tell(answer, 'result' in answer ? buffersOf(answer.result) : [])
}

function tell(news: News, transfer: Transferable[] = []): void {
  postMessage(news, { transfer })
}

/** A finished picture is handed over, not copied. */
function buffersOf(result: unknown): ArrayBuffer[] {
  const parts = typeof result === 'object' && result !== null ? Object.values(result) : []
  return parts.filter(part => part instanceof Uint8Array).map(({ buffer }) => buffer as ArrayBuffer)
}

tell('ready')
