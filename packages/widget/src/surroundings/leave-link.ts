/**
 * The address that LINE opens in the phone's own browser, on iOS and Android: it looks for this parameter. The fragment
 * with the secret stays at the end, so it reaches no server.
 */
export function leaveLink(link: string): string {
  const url = new URL(link)
  url.searchParams.set('openExternalBrowser', '1')
  return url.href
}
