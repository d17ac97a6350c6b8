/**
 * Types of the elements for JSX of React 19, which sets properties and listens to events itself.
 *
 * @example
 * ```tsx
 * import '@fuin/widget/define'
 * import type {} from '@fuin/widget/react'
 * import { useState } from 'react'
 *
 * export function NumberField() {
 *   const [ready, setReady] = useState(false)
 *   return (
 *     <form>
 *       <fuin-my-number required onfuin-change={event => setReady(event.detail.complete)} />
 *       <button disabled={!ready}>次へ</button>
 *     </form>
 *   )
 * }
 * ```
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react'
import type { FieldChange } from './change-event.ts'
import type { CollectorEvents } from './collector/events.ts'
import type { ConsoleEvents } from './console/events.ts'
import type { FuinConsole } from './console/console.ts'
import type { FuinCollector } from './collector/collector.ts'
import type { FuinDocument } from './document-field/document-field.ts'
import type { FuinCardCode } from './card-code/card-code.ts'
import type { FuinMyNumber } from './my-number-field/my-number-field.ts'

type Tag<E extends HTMLElement, Own> = DetailedHTMLProps<HTMLAttributes<E>, E> & Own
type Listeners<Events> = {
  [Name in keyof Events & string as `on${Name}`]?: (event: CustomEvent<Events[Name]>) => void
}
type FieldListeners = Listeners<{ 'fuin-change': FieldChange }>

interface FieldAttributes extends FieldListeners {
  label?: string
  name?: string
  required?: boolean
  disabled?: boolean
}

/** Attributes of every public element, by tag. */
export interface FuinElements {
  'fuin-my-number': Tag<FuinMyNumber, FieldAttributes & { hint?: string }>
  'fuin-document': Tag<
    FuinDocument,
    FieldAttributes & { why?: string; document?: string; side?: 'front' | 'back' }
  >
  'fuin-card-code': Tag<FuinCardCode, FieldListeners>
  'fuin-collector': Tag<
    FuinCollector,
    { vault?: string; endpoint?: string; 'key-fingerprint'?: string } & Listeners<CollectorEvents>
  >
  'fuin-console': Tag<FuinConsole, { endpoint?: string; view?: string } & Listeners<ConsoleEvents>>
}

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the only way in that React offers
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- added to what React declares
    interface IntrinsicElements extends FuinElements {}
  }
}
