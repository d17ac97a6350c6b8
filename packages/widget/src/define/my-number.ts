import { FuinMyNumber } from '../my-number-field/my-number-field.ts'
import './languages.ts'
import { register } from './register.ts'

register('fuin-my-number', FuinMyNumber)

declare global {
  interface HTMLElementTagNameMap {
    'fuin-my-number': FuinMyNumber
  }
}
