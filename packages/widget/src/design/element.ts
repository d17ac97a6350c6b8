import { LitElement } from 'lit'

/**
 * What all elements share: how a host changes their look. `docs/theming.md` has the values of every theme.
 *
 * @attr {'neutral'} theme - another look for this element and those inside it; without it that of the Digital Agency
 * @attr {'light' | 'dark' | 'auto'} scheme - fixed, or as the system has it; without it `color-scheme` of the surroundings
 * @cssprop --fuin-text - text
 * @cssprop --fuin-muted - hints and captions
 * @cssprop --fuin-background - ground of fields, cards and buttons
 * @cssprop --fuin-surface - ground of pictures and of what is disabled
 * @cssprop --fuin-line - borders of fields
 * @cssprop --fuin-hairline - borders of cards, lines between rows
 * @cssprop --fuin-primary - buttons, links, progress
 * @cssprop --fuin-primary-hover - a filled button under the pointer
 * @cssprop --fuin-primary-soft - other buttons under the pointer, and pressed ones
 * @cssprop --fuin-on-primary - text on a filled button
 * @cssprop --fuin-error - text and borders of errors
 * @cssprop --fuin-error-soft - ground of errors
 * @cssprop --fuin-success - text and borders of what went well
 * @cssprop --fuin-success-soft - ground of what went well
 * @cssprop --fuin-warning - borders of warnings
 * @cssprop --fuin-warning-soft - ground of warnings
 * @cssprop --fuin-focus - outline of what has the focus
 * @cssprop --fuin-focus-ring - ring between that outline and the control
 * @cssprop --fuin-radius - corners of fields and buttons
 * @cssprop --fuin-radius-large - corners of cards
 * @cssprop --fuin-font - font family
 * @cssprop --fuin-font-size - size of the text
 */
export abstract class FuinElement extends LitElement {}
