import { FuinHelp } from '../help/help.ts'
import './languages.ts'
import { register } from './register.ts'

register('fuin-help', FuinHelp)

declare global {
  interface HTMLElementTagNameMap {
    'fuin-help': FuinHelp
  }
}
