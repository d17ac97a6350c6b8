import { FuinConsole } from '../console/console.ts'
import { register } from './register.ts'

register('fuin-console', FuinConsole)

declare global {
  interface HTMLElementTagNameMap {
    'fuin-console': FuinConsole
  }
}
