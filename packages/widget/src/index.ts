/** Classes and types. Importing this changes nothing; `@fuin/widget/define` registers the elements. */
export type { FieldChange } from './change-event.ts'
export { FuinCardCode } from './card-code/card-code.ts'
export type {
  CollectorError,
  CollectorEvents,
  CollectorProgress,
  CollectorReady,
  CollectorStep,
  CollectorSubmitted,
} from './collector/events.ts'
export { FuinCollector } from './collector/collector.ts'
export { FuinDocument } from './document-field/document-field.ts'
export { FuinHelp } from './help/help.ts'
export type { PreparedImage } from './image/prepare.ts'
export { addLanguage, type MessageKey, type Messages } from './locale/messages.ts'
export { FuinMyNumber } from './my-number-field/my-number-field.ts'
