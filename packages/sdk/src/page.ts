/** What a page needs before it seals: links, manifests, numbers. Whoever seals imports `@fuin/sdk`. */
export { FuinError, type FuinErrorCode } from './errors.ts'
export type { QualityCode, StatementCode } from './format/constants.ts'
export { openAccountSecret, openLinkSecret, type AccountPlace, type RequestPlace } from './account/boxes.ts'
export {
  deriveAccountKeys,
  readCredentials,
  type AccountKeys,
  type Credentials,
} from './account/credentials.ts'
export {
  formatLink,
  formatSignInLink,
  parseLink,
  parseSignInLink,
  type ProviderLink,
  type SignInLink,
} from './format/link.ts'
export { groupTypedCode } from './format/typed-code.ts'
export { newId } from './format/ids.ts'
export { formatIntakeLink, parseIntakeLink, type IntakeLink } from './format/intake-link.ts'
export type {
  Manifest,
  ManifestEntry,
  ManifestHousehold,
  ManifestImage,
  ManifestPaper,
  ManifestPart,
  ManifestSubject,
  ManifestWay,
} from './format/manifest.ts'
export type { PersonWords, Relationship } from './format/person.ts'
export type { PersonStatement } from './format/statement.ts'
export { sealStatement } from './request/statement.ts'
export { DECLINE_REASONS, type DeclineReason } from './rules/decline-reasons.ts'
export type { GiveAgain, ReturnMessage } from './format/return-message.ts'
export { parseCorporateNumber, type CorporateNumber } from './my-number/corporate-number.ts'
export { checkMyNumber, MyNumber, parseMyNumber, type MyNumberProblem } from './my-number/my-number.ts'
export { deriveLinkKeys, type LinkKeys } from './request/link-keys.ts'
export { entryUnder, householdUnder, relatedUnder } from './request/entry.ts'
export { derivePasscodeKey, readPasscode } from './request/passcode.ts'
export { readTypedCode } from './format/typed-code.ts'
export { openManifest, type ManifestExpectation, type OpenedManifest } from './request/manifest.ts'
export { openReturnMessage, type ReturnPlace } from './request/return-message.ts'
export { checkPassword, PASSWORD_MIN, type PasswordProblem } from './members/password.ts'
export { deriveMemberKey, type MemberCredentials } from './members/auth-key.ts'
export { MemberApprovals } from './members/approvals.ts'
export { DoorProblem } from './members/call.ts'
export { MemberDoor, type SecondProof } from './members/door.ts'
export { readRecoveryCode, readSignInId, readTotpCode } from './members/typed.ts'
export { formatInviteLink, parseInviteLink, type InviteLink } from './format/invite-link.ts'
