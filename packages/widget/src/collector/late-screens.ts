/** What is shown after the questions: loaded while they are asked. */
export { householdScreen } from './household.ts'
export { personScreen } from './person.ts'
export { Photos } from './photos.ts'
export { receiptScreen } from './receipt.ts'
export { reviewScreen } from './review.ts'
export { reviewStyles as lateStyles } from './review-styles.ts'
export { sendingScreen } from './sending.ts'
