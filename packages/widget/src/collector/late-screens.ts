import { addJapanese } from '../locale/messages.ts'
import { jaWay } from '../locale/ja/way.ts'
import { papersStyles } from './papers-styles.ts'
import { reviewStyles } from './review-styles.ts'

/** What is shown after the first questions: loaded while they are asked, with its Japanese. */
export { householdScreen } from './household.ts'
export { papersScreen } from './papers.ts'
export { personScreen } from './person.ts'
export { Photos } from './photos.ts'
export { receiptScreen } from './receipt.ts'
export { reviewScreen } from './review.ts'
export { sendingScreen } from './sending.ts'

export const lateStyles = [papersStyles, reviewStyles]

addJapanese(jaWay)
