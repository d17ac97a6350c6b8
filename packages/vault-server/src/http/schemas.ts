import type {
  AcceptRestore,
  AddToHousehold,
  DismissEntry,
  MatchEntry,
  OpenEntry,
  PutIntake,
  ChangeAccount,
  CompleteItem,
  ConfirmTotp,
  CreateApiKey,
  CreateOrganization,
  CreateSession,
  DecideRequest,
  EnterNumber,
  EnterNumbers,
  Erase,
  AcknowledgeEntry,
  EraseDetail,
  GiveStatement,
  LookUpSubjects,
  PassGate,
  PrintSheets,
  PutAccountBoxes,
  PutAccounts,
  PutAmendment,
  PutItem,
  PutRequest,
  PutSubject,
  PutSubjects,
  Rehire,
  SetRetention,
  Release,
  Reopen,
  RotateApiKey,
  SignIn,
  Submit,
  UndoDecision,
  UpdateOrganization,
  Withdraw,
} from '@fuin/sdk/api'
import { encryptedBodyBytes, ENVELOPE_MAX, IMAGE_SIZE_CLASSES } from '@fuin/sdk/format'
import { z } from 'zod'
import { accountSchemas } from './account-schemas.ts'
import { changeSchemas } from './change-schemas.ts'
import type { Fits, Loose } from './fits.ts'
import { logSchemas } from './log-schemas.ts'
import { createApiKey, keySchemas } from './key-schemas.ts'
import { memberSchemas, staffPolicy } from './member-schemas.ts'
import { releaseSchemas, revealPolicy } from './release-schemas.ts'
import { id, bytes, box, code, time, origin } from './schema-parts.ts'
import { webhookSchemas } from './webhook-schemas.ts'

/** What requests must look like. Unknown members are refused: a typing error never passes in silence. */
const putSubject = z.strictObject({
  kind: z.enum(['employee', 'dependent', 'partner', 'shareholder', 'payer']),
  tag: bytes(32),
  label: box(4096),
  dependentOf: id('sub').optional(),
  department: bytes(32).nullable().optional(),
})

const enterNumber = z.strictObject({
  request: id('req'),
  subject: id('sub'),
  item: id('itm'),
  purposes: z.array(code).min(1).max(20),
  viewTokenHash: bytes(32),
  manifest: z.base64url().min(100).max(65_536),
  envelope: z.string().min(100).max(ENVELOPE_MAX),
  digest: bytes(32),
  note: box(8192).optional(),
})

export const schemas = {
  createOrganization: z.strictObject({
    id: id('org'),
    allowedOrigins: z.array(origin).max(20),
    apiKey: createApiKey,
  }),
  updateOrganization: z
    .strictObject({
      allowedOrigins: z.array(origin).max(20).optional(),
      imageDays: z.int().min(0).max(30).optional(),
      twoPersonCheck: z.boolean().optional(),
      reveals: revealPolicy.optional(),
      staff: staffPolicy.optional(),
    })
    .refine(change => Object.keys(change).length > 0),
  putSubject,
  putSubjects: z.strictObject({
    subjects: z
      .array(putSubject.extend({ id: id('sub') }))
      .min(1)
      .max(200),
  }),
  lookUpSubjects: z.strictObject({
    subjects: z
      .array(z.union([z.strictObject({ id: id('sub') }), z.strictObject({ tag: bytes(32) })]))
      .min(1)
      .max(100),
    items: z.boolean().optional(),
  }),
  putRequest: z.strictObject({
    generation: z.int().min(1).max(10_000),
    subjects: z.array(id('sub')).min(1).max(20),
    purposes: z.record(id('sub'), z.array(code).min(1).max(20)),
    submitTokenHash: bytes(32),
    viewTokenHash: bytes(32),
    manifest: z.base64url().min(100).max(65_536),
    sequence: z.int().min(1).max(1_000_000),
    note: box(4096).optional(),
    reason: code.optional(),
    due: z.iso.date().optional(),
    additions: z.int().min(1).max(10).optional(),
    gate: z.strictObject({ proofHash: bytes(32), passcode: box(1024) }).optional(),
    expiresAt: time,
  }),
  enterNumbers: z.strictObject({
    origin: z.enum(['staff', 'import']),
    state: z.enum(['accepted', 'submitted']),
    numbers: z.array(enterNumber).min(1).max(50),
  }),
  createSession: z.strictObject({ generation: z.int().min(1) }),
  passGate: z.strictObject({ proof: bytes(32) }),
  putItem: z.strictObject({
    subject: id('sub'),
    kind: z.enum(['number', 'image', 'person']),
    sequence: z.int().min(1).max(1_000_000),
    envelope: z.string().min(100).max(ENVELOPE_MAX),
    bodyLength: z.union([
      z.null(),
      ...IMAGE_SIZE_CLASSES.map(length => z.literal(encryptedBodyBytes(length))),
    ]),
  }),
  completeItem: z.strictObject({ digest: bytes(32) }),
  submit: z.strictObject({
    items: z
      .array(z.strictObject({ id: id('itm'), digest: bytes(32) }))
      .min(1)
      .max(60),
  }),
  decide: z.strictObject({
    decision: z.enum(['accept', 'return', 'decline', 'cancel']),
    reason: code.optional(),
    note: box(16_384).optional(),
    message: z.base64url().min(40).max(16_384).optional(),
    replace: z.array(id('itm')).max(60).optional(),
    generation: z.int().min(1).optional(),
    round: z.int().min(1).optional(),
  }),
  putIntake: z.strictObject({
    generation: z.int().min(1).max(10_000),
    purposes: z.array(code).min(1).max(20),
    submitTokenHash: bytes(32),
    viewTokenHash: bytes(32),
    manifest: z.base64url().min(100).max(65_536),
    sequence: z.int().min(1).max(1_000_000),
    note: box(4096).optional(),
    perDay: z.int().min(1).max(1000),
    total: z.int().min(1).max(10_000),
    expiresAt: time,
  }),
  openEntry: z.strictObject({
    generation: z.int().min(1).max(10_000),
    request: id('req'),
    subject: id('sub'),
    submitTokenHash: bytes(32),
    viewTokenHash: bytes(32),
  }),
  addToHousehold: z.strictObject({ subject: id('sub') }),
  matchEntry: z.strictObject({
    subject: id('sub'),
    request: id('req'),
    items: z
      .array(z.strictObject({ id: id('itm'), digest: bytes(32) }))
      .min(1)
      .max(60),
  }),
  dismissEntry: z.strictObject({ reason: code }),
  ...accountSchemas,
  printSheets: z.strictObject({ requests: z.array(id('req')).min(1).max(200) }),
  undo: z.strictObject({}),
  statement: z.strictObject({ statement: z.base64url().min(40).max(8192) }),
  reopen: z.strictObject({}),
  withdraw: z.strictObject({ items: z.array(id('itm')).min(1).max(60) }),
  ...changeSchemas,
  ...logSchemas,
  ...keySchemas,
  ...releaseSchemas,
  ...memberSchemas,
  ...webhookSchemas,
} as const

const fits: [
  Fits<
    typeof schemas.createOrganization,
    { [K in keyof CreateOrganization]: K extends 'apiKey' ? Loose<CreateApiKey> : CreateOrganization[K] }
  >,
  Fits<typeof schemas.rotateApiKey, RotateApiKey>,
  Fits<typeof schemas.updateOrganization, UpdateOrganization>,
  Fits<typeof schemas.putSubject, PutSubject>,
  Fits<typeof schemas.putSubjects, { subjects: Loose<PutSubjects['subjects'][number]>[] }>,
  Fits<typeof schemas.lookUpSubjects, LookUpSubjects>,
  Fits<typeof schemas.putRequest, PutRequest>,
  Fits<
    typeof schemas.enterNumbers,
    { [K in keyof EnterNumbers]: K extends 'numbers' ? Loose<EnterNumber>[] : EnterNumbers[K] }
  >,
  Fits<typeof schemas.createSession, CreateSession>,
  Fits<typeof schemas.passGate, PassGate>,
  Fits<typeof schemas.putItem, PutItem>,
  Fits<typeof schemas.completeItem, CompleteItem>,
  Fits<typeof schemas.submit, Submit>,
  Fits<typeof schemas.release, Release>,
  Fits<typeof schemas.decide, DecideRequest>,
  Fits<typeof schemas.undo, UndoDecision>,
  Fits<typeof schemas.erase, Erase>,
  Fits<typeof schemas.statement, GiveStatement>,
  Fits<typeof schemas.reopen, Reopen>,
  Fits<typeof schemas.withdraw, Withdraw>,
  Fits<typeof schemas.putAmendment, PutAmendment>,
  Fits<typeof schemas.rehire, Rehire>,
  Fits<typeof schemas.setRetention, SetRetention>,
  Fits<typeof schemas.putIntake, PutIntake>,
  Fits<typeof schemas.openEntry, OpenEntry>,
  Fits<typeof schemas.addToHousehold, AddToHousehold>,
  Fits<typeof schemas.matchEntry, MatchEntry>,
  Fits<typeof schemas.dismissEntry, DismissEntry>,
  Fits<typeof schemas.putAccounts, PutAccounts>,
  Fits<typeof schemas.putAccountBoxes, PutAccountBoxes>,
  Fits<typeof schemas.changeAccount, ChangeAccount>,
  Fits<typeof schemas.signIn, SignIn>,
  Fits<typeof schemas.confirmTotp, ConfirmTotp>,
  Fits<typeof schemas.printSheets, PrintSheets>,
  Fits<typeof schemas.eraseDetail, EraseDetail>,
  Fits<typeof schemas.acknowledgeEntry, AcknowledgeEntry>,
  Fits<typeof schemas.acceptRestore, AcceptRestore>,
] = [
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
  true,
]
Object.freeze(fits)
