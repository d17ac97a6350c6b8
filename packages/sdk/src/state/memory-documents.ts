import { checkedName, documentText, type HostDocuments } from './documents.ts'

/** Documents that end with the process. */
export function memoryDocuments(): HostDocuments {
  const stored = new Map<string, { version: number; text: string }>()
  const keyOf = (organization: string, name: string): string => `${organization} ${checkedName(name)}`
  const opened = ({
    version,
    text,
  }: {
    version: number
    text: string
  }): { version: number; value: unknown } => ({
    version,
    value: JSON.parse(text) as unknown,
  })
  return {
    async document(organization, name) {
      const found = stored.get(keyOf(organization, name))
      return Promise.resolve(found === undefined ? null : opened(found))
    },
    async putDocument(organization, name, value, expectedVersion) {
      const key = keyOf(organization, name)
      const text = documentText(value)
      if ((stored.get(key)?.version ?? 0) !== expectedVersion) return Promise.resolve(false)
      stored.set(key, { version: expectedVersion + 1, text })
      return Promise.resolve(true)
    },
    documents(organization, prefix) {
      const start = `${organization} `
      const found = [...stored].filter(([key]) => key.startsWith(`${start}${prefix}`))
      const named = found.map(([key, document]) => ({ name: key.slice(start.length), ...opened(document) }))
      return Promise.resolve(named.sort((a, b) => (a.name < b.name ? -1 : 1)))
    },
    async deleteDocument(organization, name) {
      stored.delete(keyOf(organization, name))
      return Promise.resolve()
    },
  }
}
