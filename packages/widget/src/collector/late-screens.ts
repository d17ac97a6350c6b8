import { addJapanese } from '../locale/messages.ts'
import { jaPasscode } from '../locale/ja/passcode.ts'
import { jaWay } from '../locale/ja/way.ts'
import { papersStyles } from './papers-styles.ts'
import { passcodeStyles } from './passcode-styles.ts'
import { reviewStyles } from './review-styles.ts'

/** What is shown after the first questions, or before them to few: loaded while they are asked, with its Japanese. */
export { expiredScreen } from './expired.ts'
export { passcodeScreen } from './passcode.ts'
export { householdScreen } from './household.ts'
export { papersScreen } from './papers.ts'
export { personScreen } from './person.ts'
export { Photos } from './photos.ts'
export { receiptScreen } from './receipt.ts'
export { reviewScreen } from './review.ts'
export { sendingScreen } from './sending.ts'

export const lateStyles = [papersStyles, passcodeStyles, reviewStyles]

addJapanese(jaPasscode)
addJapanese(jaWay)
