import { addJapanese } from '../locale/messages.ts'
import { jaOwn } from '../locale/ja/own.ts'
import { jaPaper } from '../locale/ja/paper.ts'
import { jaPasscode } from '../locale/ja/passcode.ts'
import { jaReturned } from '../locale/ja/returned.ts'
import { jaWay } from '../locale/ja/way.ts'
import { papersStyles } from './papers-styles.ts'
import { passcodeStyles } from './passcode-styles.ts'
import { reviewStyles } from './review-styles.ts'

/** What is shown once a request is there: loaded while it is fetched, with its Japanese. */
export { expiredScreen } from './expired.ts'
export { passcodeScreen } from './passcode.ts'
export { ownScreen } from './own/own-screens.ts'
export { householdScreen } from './household.ts'
export { numberScreen } from './inputs.ts'
export { intro } from './intro.ts'
export { papersScreen } from './papers.ts'
export { personScreen } from './person.ts'
export { Photos } from './photos.ts'
export { receiptScreen } from './receipt.ts'
export { reviewScreen } from './review.ts'
export { sendingScreen } from './sending.ts'

export const lateStyles = [papersStyles, passcodeStyles, reviewStyles]

addJapanese({ ...jaOwn, ...jaPaper, ...jaPasscode, ...jaReturned, ...jaWay })
