import { FuinCollector } from '../collector/collector.ts'
import './my-number.ts'
import './languages.ts'
import { register } from './register.ts'

register('fuin-collector', FuinCollector)

declare global {
  interface HTMLElementTagNameMap {
    'fuin-collector': FuinCollector
  }
}
