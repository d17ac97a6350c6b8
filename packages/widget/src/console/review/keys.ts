/** What a key does on the desk. */
export type KeyAction =
  | 'accept'
  | 'return'
  | 'next'
  | 'previous'
  | 'number'
  | 'checks'
  | 'closer'
  | 'farther'
  | 'rotate'
  | 'reset'
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'help'
  | { picture: number }

const KEYS: Readonly<Record<string, KeyAction>> = {
  a: 'accept',
  b: 'return',
  n: 'next',
  p: 'previous',
  v: 'number',
  c: 'checks',
  '+': 'closer',
  ';': 'closer',
  '=': 'closer',
  '-': 'farther',
  r: 'rotate',
  '0': 'reset',
  '?': 'help',
}

const ARROWS: Readonly<Record<string, KeyAction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

const TYPING = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]'

/**
 * The action of a key; null while somebody types or composes, with a modifier, held down, or where a key has its own
 * meaning: arrows in a list of choices stay there.
 */
export function actionOf(event: KeyboardEvent): KeyAction | null {
  const { key, ctrlKey, altKey, metaKey, isComposing, repeat } = event
  const target = event.composedPath()[0]
  if (ctrlKey || altKey || metaKey || isComposing) return null
  if (target instanceof Element && target.matches(TYPING)) return null
  const arrow = ARROWS[key]
  if (arrow !== undefined) return target instanceof Element && target.matches('input') ? null : arrow
  const action = KEYS[key.toLowerCase()]
  if (/^[1-9]$/u.test(key)) return { picture: Number(key) - 1 }
  // A decision is made by pressing, not by holding.
  return action === undefined || (repeat && action !== 'closer' && action !== 'farther') ? null : action
}
