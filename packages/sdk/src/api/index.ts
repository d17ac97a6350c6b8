export type { Approval, ApprovalState, AskApproval, DecideApproval } from './approvals.ts'
/**
 * The HTTP contract of the vault, `/v1`: types only, no code that runs.
 *
 * Byte strings are base64url without padding (RFC 4648 §5) unless a comment says otherwise; times are
 * RFC 3339 in UTC with milliseconds. Errors are `application/problem+json` (RFC 9457), see {@link Problem}.
 */
export type {
  Account,
  AccountRequest,
  AccountState,
  ChangeAccount,
  ConfirmTotp,
  MissingBox,
  NewTotp,
  PrintSheets,
  PutAccount,
  PutAccountBoxes,
  PutAccounts,
  PutAccountsResult,
  SignedIn,
  SignIn,
} from './accounts.ts'
export type {
  AcceptInvite,
  ChangeMember,
  ChangeMemberPassword,
  ConfirmMemberTotp,
  CreateMember,
  InviteMember,
  Member,
  MemberProof,
  MemberRights,
  MemberSession,
  MemberSignedIn,
  MemberSignIn,
  MemberSignOut,
  MemberState,
  NewMemberTotp,
  OwnMember,
  RecoveryCodes,
  StaffPolicy,
  SteppedUp,
  StepUpAct,
  UpdateMember,
} from './members.ts'
export type {
  GivenItem,
  GiveStatement,
  OwnUse,
  OwnView,
  Reopen,
  StatementKind,
  StatementPage,
  StatementView,
  UsesView,
  Withdraw,
} from './own.ts'
export type {
  ApiKey,
  ApiKeyScope,
  ApiKeyState,
  CreateApiKey,
  CreatedApiKey,
  RotateApiKey,
} from './api-keys.ts'
export type {
  CreatedOrganization,
  CreateOrganization,
  Organization,
  Permission,
  UpdateOrganization,
  RevealCeiling,
  RevealPolicy,
} from './organizations.ts'
export type {
  FoundSubject,
  FoundSubjects,
  LookUpSubjects,
  Page,
  PutSubject,
  PutSubjectInBatch,
  PutSubjects,
  SetRetention,
  Subject,
  SubjectKind,
  SubjectState,
} from './subjects.ts'
export type { StatusCount, StatusPage, StatusPerson, StatusRequest } from './status.ts'
export type {
  CreateSession,
  NeedsAttention,
  PassGate,
  PutRequest,
  RenewalWanted,
  Request,
  RequestState,
  Session,
} from './requests.ts'
export type {
  CompleteItem,
  Item,
  ItemKind,
  ItemState,
  ProviderView,
  PutItem,
  Submit,
  Receipt,
  ReceiptView,
  UploadState,
} from './items.ts'
export type { DecideRequest, Decision, DecisionPage, DecisionView, UndoDecision } from './decisions.ts'
export type { Erasure, Erase, Release, ReleasedItem, Releases, ReleaseTarget, ReleaseUse } from './use.ts'
export type {
  AcceptedRestore,
  AcceptRestore,
  ActorKind,
  CheckpointView,
  ConsistencyProof,
  Entry,
  EntryAction,
  AcknowledgeEntry,
  EraseDetail,
  LoggedEntry,
  LogPage,
  LogState,
  ProvenEntry,
} from './log.ts'
export type { History, HistoryFilter, HistoryPage, ListedEntry } from './histories.ts'
export type {
  AddToHousehold,
  DismissEntry,
  Intake,
  IntakeState,
  IntakeView,
  MatchEntry,
  OpenedEntry,
  OpenEntry,
  PutIntake,
  SettledEntry,
  WaitingEntry,
} from './intakes.ts'
export type {
  AcceptedNumber,
  AddedPurposes,
  Amendment,
  NumberHistory,
  PutAmendment,
  Rehire,
} from './changes.ts'
export type { EnteredNumber, EnterNumber, EnterNumbers } from './numbers.ts'
export type {
  CreatedWebhookEndpoint,
  CreateWebhookEndpoint,
  ReplayWebhooks,
  RotateWebhookSecret,
  UpdateWebhookEndpoint,
  WebhookDelivery,
  WebhookEndpoint,
  WebhookEvent,
  WebhookEvents,
  WebhookEventType,
  WebhookFailure,
} from './webhooks.ts'
export type { Problem, ProblemCode } from './problems.ts'
