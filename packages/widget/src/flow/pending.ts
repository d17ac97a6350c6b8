import type { ItemKind } from '@fuin/sdk/api'

/** A sealed item that waits to be sent. Ciphertext only: no content key, no plaintext. */
export interface SealedItem {
  id: string
  subject: string
  kind: ItemKind
  /** Of the manifest under which it was sealed. */
  sequence: number
  envelope: string
  digest: string
  body: Blob | null
}

/** What is kept in IndexedDB until the receipt is there, so that a reload in mid-upload goes on. */
export interface Pending {
  /** Organization, request and generation. */
  key: string
  items: SealedItem[]
}

const DATABASE = 'fuin'
const STORE = 'pending'

/** Keeps sealed items; a browser without IndexedDB (private windows) just cannot resume. */
export async function savePending(pending: Pending): Promise<void> {
  await run('readwrite', store => store.put(pending)).catch(() => undefined)
}

export async function loadPending(key: string): Promise<Pending | null> {
  const found = await run<unknown>('readonly', store => store.get(key)).catch(() => undefined)
  return (found as Pending | undefined) ?? null
}

export async function dropPending(key: string): Promise<void> {
  await run('readwrite', store => store.delete(key)).catch(() => undefined)
}

async function run<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T> | IDBRequest,
): Promise<T> {
  const database = await open()
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode)
      const request = work(transaction.objectStore(STORE))
      transaction.oncomplete = () => resolve(request.result as T)
      transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'))
    })
  } finally {
    database.close()
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'))
  })
}
