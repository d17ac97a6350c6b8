import { FuinSignIn } from '../account/sign-in.ts'
import { FuinVisit } from '../account/visit.ts'
import './languages.ts'
import { register } from './register.ts'

register('fuin-sign-in', FuinSignIn)
register('fuin-visit', FuinVisit)

declare global {
  interface HTMLElementTagNameMap {
    'fuin-sign-in': FuinSignIn
    'fuin-visit': FuinVisit
  }
}
