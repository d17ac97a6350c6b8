import { FuinCardCode } from '../card-code/card-code.ts'
import './languages.ts'
import { register } from './register.ts'

register('fuin-card-code', FuinCardCode)

declare global {
  interface HTMLElementTagNameMap {
    'fuin-card-code': FuinCardCode
  }
}
