/** Follows a finger or the mouse from where it grabbed an element until it lets go; the way is told in parts of `area`. */
export function drag(
  event: PointerEvent,
  area: Element,
  follow: (x: number, y: number) => void,
  done: () => void,
): void {
  if (event.button !== 0) return
  const grip = event.currentTarget as HTMLElement
  const { width, height } = area.getBoundingClientRect()
  const stop = new AbortController()
  const { signal } = stop
  const end = (): void => {
    stop.abort()
    done()
  }
  const move = ({ pointerId, clientX, clientY }: PointerEvent): void => {
    if (pointerId === event.pointerId)
      follow((clientX - event.clientX) / width, (clientY - event.clientY) / height)
  }
  grip.setPointerCapture(event.pointerId)
  grip.addEventListener('pointermove', move, { signal })
  grip.addEventListener('lostpointercapture', end, { signal })
}
