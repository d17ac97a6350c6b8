/** How long a browser may take to begin, milliseconds. */
const KEPT_MS = 60_000

/** Hands a file to the browser, to be saved under its name. */
export function saveFile({ name, content }: { name: string; content: Blob }): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS)
}
