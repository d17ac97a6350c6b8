/** What may run only beside private keys: the client that opens, keyrings, host state, log verification. */
export type { TrustedCheckpoint } from './client/audit.ts'
export type { AccountView, Accounts, IssuedAccount } from './client/accounts.ts'
export type { Invitation, MemberRef, Members, NewMember, NewMemberRights } from './client/members/members.ts'
export type { MemberView } from './client/members/member-view.ts'
export { checkPassword, PASSWORD_MIN, type PasswordProblem } from './members/password.ts'
export { deriveMemberKey, type MemberCredentials } from './members/auth-key.ts'
export { MemberApprovals } from './members/approvals.ts'
export { DoorProblem } from './members/call.ts'
export { MemberDoor, type SecondProof } from './members/door.ts'
export { formatInviteLink, parseInviteLink, type InviteLink } from './format/invite-link.ts'
export { MEMBER_PRESETS, type MemberPreset } from './members/presets.ts'
export { accountsCsv } from './client/accounts-csv.ts'
export type { ApiKeys, NewApiKey } from './client/api-keys.ts'
export type { AttentionEvent, AttentionEvents } from './client/attention.ts'
export type { Audit } from './client/audit.ts'
export type { PurposeOptions } from './client/change/purpose-options.ts'
export type { NamedPurpose } from './client/named-purposes.ts'
export { PurposeRefused } from './client/purpose-refused.ts'
export type { AddedByNotice, NumberInHistory } from './client/change/history.ts'
export { NUMBER_CHANGED, type ChangedNumber } from './client/change/new-number.ts'
export type { PurposeOrder, PurposeOutcome, Purposes, PurposesAdded } from './client/change/purposes.ts'
export { RehireRefused, type MissingPurpose, type RehireOrder } from './client/change/rehire.ts'
export type { OrganizationProfile } from './client/context.ts'
export { Fuin, type FuinOptions } from './client/fuin.ts'
export { createOrganization, type NewOrganization } from './client/setup.ts'
export type { AskedFacts } from './client/asked-papers.ts'
export type { AskedSubject, NewRequest } from './client/new-request.ts'
export type { AddedFamily } from './client/household.ts'
export type { QueuedEntry, WaitingPage } from './client/intake/entries.ts'
export type { Intakes, IntakeView } from './client/intake/intakes.ts'
export type { Matched, MatchOptions, NewPerson } from './client/intake/match.ts'
export type { NewIntake } from './client/intake/new-intake.ts'
export type { Candidate, MatchReason, MatchWarning } from './client/intake/suggest.ts'
export type { PapersPreview } from './client/papers-preview.ts'
export { RequestRefused, type RequestProblem } from './client/request-refused.ts'
export type { QueuedPerson, QueuedSubmission, QueueFilter } from './client/desk/queue.ts'
export type { DeskReview, QueuePage, RecentDecision, ReviewDesk } from './client/desk/review-desk.ts'
export type { ReturnText, ReturnTexts } from './client/desk/return-texts.ts'
export type { Organization, StaffMember } from './client/organization.ts'
export type { PasscodeChoice } from './client/passcodes.ts'
export { VaultRefusal } from './client/refusal.ts'
export type { IssuedRequest } from './client/put-request.ts'
export type { Extension, Requests, RequestView } from './client/requests.ts'
export type {
  BulkOrder,
  BulkPeople,
  BulkPlan,
  BulkQuestion,
  IssueOutcome,
  LeftOut,
  LeftOutReason,
  PeopleFilter,
  PlannedRequest,
} from './client/bulk/order.ts'
export type { IssueOptions, IssueProgress } from './client/bulk/issue.ts'
export type { Correction, SentAgain, StaffRequests } from './client/bulk/staff-requests.ts'
export type { Deliveries, Delivery, DeliveryOutcome } from './client/deliveries.ts'
export type { RequestTemplate, TemplateTexts } from './client/templates/template.ts'
export type { RequestTemplates } from './client/templates/templates.ts'
export type { WorkReport } from './client/scheduled/pass.ts'
export type { WorkTimer, WorkTimerOptions } from './client/scheduled/timer.ts'
export type { AlertCode, MessageKind, MessageText } from './messages/kinds.ts'
export {
  NotDelivered,
  type FailureCode,
  type Notifier,
  type OutgoingMessage,
  type Recipient,
} from './messages/notifier.ts'
export type { MessageLanguage } from './messages/render.ts'
export type { RevealManyOptions, RevealOutcome, RevealProgress } from './client/reveal-many.ts'
export type { ApprovalOrder, Approvals, ApprovalView } from './client/approvals.ts'
export type { RevealRun, RevealRuns } from './client/reveal-run.ts'
export type { OutputOptions, RevealedNumber, RevealOptions } from './client/reveal.ts'
export type { RevealChoices } from './client/reveal-choices.ts'
export type { Decided, DecideOptions, ReturnOrder, Seen } from './client/decide.ts'
export type { Reach, Returned } from './client/reach.ts'
export type { ListDecisions, ListedDecision } from './client/decisions.ts'
export type { HistoryEvent } from './client/own/history.ts'
export { verifyPart, type VerifiedPart } from './client/histories/bundle.ts'
export type { ErasedAgain, LostErasure } from './client/erasure-journal.ts'
export type { LogComparison, RestoreAccepted, RestoreOrder } from './client/histories/restore.ts'
export type { Recovery } from './client/histories/recoveries.ts'
export type { HistoryActor, HistoryEntry } from './client/histories/entry.ts'
export type { HistoryList, HistoryQuery, ListHistory } from './client/histories/list.ts'
export type { SubjectUse } from './client/own/uses.ts'
export type { PersonSaid } from './client/own/statements.ts'
export type { Review } from './client/review.ts'
export type {
  CheckedPaper,
  NewVerification,
  Verification,
  VerificationRecord,
} from './client/verification.ts'
export type { CollectorSession, Sessions } from './client/sessions.ts'
export type { OrganizationSettings, Settings } from './client/settings.ts'
export type { RequestSheet } from './client/sheets.ts'
export type { Staff } from './client/staff.ts'
export type {
  ListSubjects,
  NewSubject,
  StaffSubjects,
  SubjectDetails,
  SubjectList,
  SubjectRef,
  Subjects,
  SubjectView,
} from './client/subjects.ts'
export type { ApiKeySource, CallOptions, VaultHttpOptions } from './client/vault-http.ts'
export {
  verifyWebhook,
  type ReceivedWebhook,
  type VerifiedWebhook,
  type VerifyWebhookOptions,
} from './client/webhooks/verify.ts'
export type { ListWebhookDeliveries, Webhooks } from './client/webhooks/webhooks.ts'
export { verifyExport, type ExportExpectation } from './client/verify-export.ts'
export type { VerifiedLog } from './client/whole-log.ts'
export type { VerifyLog } from './client/live-log.ts'
export type { StatementCode } from './format/constants.ts'
export { FuinError, type FuinErrorCode } from './errors.ts'
export { Keyring, type KeyringProvider, type KeyringSource, type KeyringSummary } from './keys/keyring.ts'
export {
  createKeyring,
  newKeyringData,
  openKeyring,
  type KeyringFileOptions,
  type NewKeyring,
} from './keys/keyring-file.ts'
export {
  generateRecipientKeys,
  loadPrivateKey,
  openImage,
  openNumber,
  type LoadOptions,
  type OpenedImage,
  type OpenTarget,
  type PrivateKeys,
  type RecipientKeys,
  type RecipientPrivateKey,
} from './open/index.ts'
export type { ApplyPeopleOptions, People, PeopleImported, ReadPeopleOptions } from './client/people/import.ts'
export type { StatusFilter } from './client/people/filter.ts'
export type { StatusOrder } from './client/people/order.ts'
export type {
  ListedHousehold,
  ListStatus,
  StatusCounts,
  StatusList,
  StatusListPage,
} from './client/people/status-list.ts'
export type { AttentionList, AttentionReason, WaitingForStaff } from './client/people/attention-list.ts'
export type { ErasedAndTold } from './client/erase.ts'
export type { Kept } from './client/items.ts'
export type { ListedPerson, ListState } from './client/people/person.ts'
export type {
  ApplyNumbersOptions,
  EnterOneOptions,
  EnterOptions,
  Numbers,
  ReadNumbersOptions,
} from './client/numbers/numbers.ts'
export type { NumberGround } from './client/numbers/seal-entry.ts'
export type { NumberPlan, NumberPlanSummary, NumberRow } from './people/number-plan.ts'
export type { NumberError, NumberErrorCode, NumberMapping } from './people/numbers.ts'
export type { ProgressOptions } from './client/people/put-many.ts'
export type { SyncOptions, SyncSummary } from './client/people/sync.ts'
export type { ChangedField, Differences, PersonChange } from './people/differences.ts'
export type { Mapping, PersonField } from './people/fields.ts'
export type { PeoplePlan } from './people/plan.ts'
export type { RowError, RowErrorCode } from './people/row-errors.ts'
export { breachReport, type BreachReportFacts } from './paperwork/breach-report.ts'
export { checkSheet, type CheckSheetFacts } from './paperwork/check-sheet.ts'
export type { CheckFacts } from './paperwork/checks.ts'
export { ledgerFacts } from './paperwork/ledger-facts.ts'
export { organizationLedger } from './paperwork/organization-ledger.ts'
export { ledgerCsv, type Handling, type LedgerFile } from './paperwork/ledger.ts'
export {
  noticeOf,
  noticeOfRequest,
  purposeNotice,
  type NoticePerson,
  type PurposeNotice,
} from './paperwork/purpose-notice.ts'
export { statutoryLedger, type StatutoryLedgerRow } from './paperwork/statutory-ledger.ts'
export { writeCsv } from './people/csv/write.ts'
export { normaliseName } from './people/search-key.ts'
export {
  BREACH_TYPES,
  breachDeadlines,
  breachTypes,
  type BreachDeadlines,
  type BreachFacts,
  type BreachRule,
  type BreachType,
} from './rules/breach.ts'
export { checksFor, type PaperCheck } from './rules/checks.ts'
export { DOCUMENTS, documentOf, documentsOn } from './rules/documents.ts'
export { formsFor, type FormRule } from './rules/forms.ts'
export { isHoliday } from './rules/holidays.ts'
export { purposesOf, whyNotAsked, type AskedPerson, type PurposeRefusal } from './rules/matrix.ts'
export { narrowWays } from './rules/narrow.ts'
export { NOT_ACCEPTED, notAcceptedOn, type NotAcceptedRule } from './rules/not-accepted.ts'
export { rulesOn, todayInJapan, type RulesOfTheDay } from './rules/on.ts'
export type { Dated, MaskCode, PaperGroup, PaperRule, Proof, Side, Validity } from './rules/paper-rule.ts'
export {
  papersFor,
  type PapersAnswer,
  type PapersQuestion,
  type Way,
  type WayPaper,
  type WayPart,
} from './rules/papers-for.ts'
export { isRelated } from './rules/related.ts'
export { RETURN_REASONS, type ReturnReason } from './rules/return-reasons.ts'
export { purposeOf, PURPOSES, purposesFor, type Purpose } from './rules/purposes.ts'
export { thresholdFor, THRESHOLDS, type Threshold } from './rules/thresholds.ts'
export { monthsAfter, validityProblem, type PaperDates, type ValidityProblem } from './rules/validity.ts'
export { verifierOf, VERIFIERS, type Verifier, type VerifierRule } from './rules/verifiers.ts'
export { WAYS, type WayNeed, type WayPartRule, type WayRule } from './rules/ways.ts'
export { WHY_PAPERS, type WhyPapers } from './rules/why.ts'
export type { HostDocuments, NamedDocument, StoredDocument } from './state/documents.ts'
export { fileState } from './state/file-state.ts'
export type { HostState, StoredCheckpoint } from './state/host-state.ts'
export { knexState, type KnexLike } from './state/knex-state.ts'
export { memoryState } from './state/memory-state.ts'
