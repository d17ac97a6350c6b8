import type { ConsoleApi } from '../api.ts'
import type { AccountSheet, RequestSheet } from '../sheets/data.ts'

interface FileWords {
  name: string
  number: string
  file: string
}

/** The ways in which passwords leave the screen, while they are on it. */
export const handOut = {
  async print(accounts: readonly AccountSheet[]): Promise<void> {
    const { showSheets } = await import('../sheets/sheets.ts')
    await showSheets({ accounts })
  },

  /** Fetches links to print them: the vault logs it. */
  async printRequests(api: ConsoleApi, requests: readonly string[]): Promise<void> {
    const { sheets } = await api.post<{ sheets: RequestSheet[] }>('sheets', { requests })
    const { showSheets } = await import('../sheets/sheets.ts')
    await showSheets({ requests: sheets })
  },

  /** UTF-8 with a byte order mark, as Excel wants it; nothing in it is taken for a formula. */
  save(accounts: readonly AccountSheet[], words: FileWords): void {
    const head = [words.number, words.name, 'ID', 'Password', 'URL']
    const rows = accounts.map(one => [one.externalId, one.name, one.signInId, one.password, one.url])
    const lines = [head, ...rows].map(row => row.map(cell).join(','))
    const address = URL.createObjectURL(new Blob([`\ufeff${lines.join('\r\n')}\r\n`], { type: 'text/csv' }))
    const link = document.createElement('a')
    Object.assign(link, { href: address, download: words.file })
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 1000)
  },
}

function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text
  return `"${harmless.replaceAll('"', '""')}"`
}
