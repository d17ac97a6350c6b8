import { FuinDocument } from '../document-field/document-field.ts'
import './languages.ts'
import { register } from './register.ts'

register('fuin-document', FuinDocument)

declare global {
  interface HTMLElementTagNameMap {
    'fuin-document': FuinDocument
  }
}
