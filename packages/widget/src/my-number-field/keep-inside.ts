/** Events that carry typed or pasted text (UI Events, Input Events, Clipboard API) and would leave a shadow root. */
const TEXT = [
  'beforeinput',
  'input',
  'textInput',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'paste',
  'drop',
]
const KEYS = ['keydown', 'keypress', 'keyup']

/**
 * Ends the events of typing at the shadow root, so that no script that just listens to its page (analytics, session
 * replay, shortcuts) is handed digits. Tab, Enter and commands pass. Who listens in the capture phase is asked
 * first by the browser and cannot be kept out: docs/threat-model.md.
 */
export function keepInside(root: EventTarget): void {
  for (const name of TEXT) root.addEventListener(name, stop)
  for (const name of KEYS) {
    root.addEventListener(name, event => {
      const { key, ctrlKey, metaKey } = event as KeyboardEvent
      if (key.length === 1 && !ctrlKey && !metaKey) stop(event)
    })
  }
}

function stop(event: Event): void {
  event.stopPropagation()
}
