/** Where digits are on the page: in which texts, and in what else, in every shadow. Grouped or not. */
export function digitsOnPage(
  number: string,
  said: readonly unknown[] = [],
): { texts: Text[]; elsewhere: string[] } {
  const bare = (text: string): string => text.replaceAll(/[\s-]/gu, '')
  const holds = (text: string): boolean => bare(text).includes(number)
  const texts: Text[] = []
  const elsewhere: string[] = []
  const walk = (node: Node): void => {
    if (node instanceof Text && holds(node.data)) texts.push(node)
    if (node instanceof Comment && holds(node.data)) elsewhere.push('comment')
    if (node instanceof Element) {
      for (const { name, value } of node.attributes) if (holds(value)) elsewhere.push(`@${name}`)
      if (node instanceof HTMLInputElement && holds(node.value)) elsewhere.push('value')
      if (node.shadowRoot !== null) walk(node.shadowRoot)
    }
    node.childNodes.forEach(walk)
  }
  walk(document)
  const kept = { local: localStorage, session: sessionStorage }
  for (const [name, storage] of Object.entries(kept))
    if (holds(JSON.stringify({ ...storage }))) elsewhere.push(name)
  if (holds(location.href) || holds(JSON.stringify(history.state))) elsewhere.push('address')
  if (holds(document.title)) elsewhere.push('title')
  if (holds(JSON.stringify(said))) elsewhere.push('said')
  return { texts, elsewhere }
}
