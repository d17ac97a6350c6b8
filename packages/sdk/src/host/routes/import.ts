import type { SubjectKind } from '../../api/index.ts'
import type { EnterOptions } from '../../client/numbers/numbers.ts'
import { FuinError } from '../../errors.ts'
import type { Mapping } from '../../people/fields.ts'
import type { NumberMapping } from '../../people/numbers.ts'
import { file, HandlerProblem, json } from '../answers.ts'
import { KINDS } from '../fields.ts'
import { dropUpload, keepUpload, uploadOf, type ImportJob, type Upload } from '../uploads.ts'
import { verificationOf } from './decision-fields.ts'
import { numbersPreview, peoplePreview, purposesOf } from './import-preview.ts'
import { requirePermission, type Route, type Routes, type StaffCall, subjectRef } from './route.ts'

/** People and numbers from files, and numbers from paper. All of it needs permission `request`. */
export const importRoutes: Routes = {
  'GET import template': allowed(async ({ staff, url }) => {
    const kind = kindOf(url.searchParams.get('kind') ?? 'employee')
    return file(new TextEncoder().encode(staff.people.template(kind)), 'text/csv', `${kind}.csv`)
  }),
  'POST import people': allowed(async call => {
    const upload = keepUpload(await ownerOf(call), await call.bytes())
    return planPeople(call, upload, {})
  }),
  'POST import numbers': allowed(async call => {
    const upload = keepUpload(await ownerOf(call), await call.bytes())
    return planNumbers(call, upload, {})
  }),
  'POST import person': allowed(async ({ staff, fields }) => {
    const { id, externalId, name, kind, state } = await staff.subjects.get({
      externalId: fields.text('externalId'),
    })
    return json({ id, externalId, name, state, purposes: purposesOf([kind]) })
  }),
  'POST import * plan': allowed(async (call, token) => {
    const upload = uploadOf(await ownerOf(call), token)
    const { fields } = call
    const mapping = textsOf(fields.record('mapping'))
    if (upload.plan !== null && 'numbers' in upload.plan) {
      return planNumbers(call, upload, { mapping: mapping, replace: fields.flag('replace') })
    }
    const kind = kindOf(fields.text('kind'))
    const given = Object.keys(mapping).length === 0 ? {} : { mapping: mapping as Mapping }
    return planPeople(call, upload, { kind, ...given })
  }),
  'POST import * apply': allowed(apply),
  'GET import *': allowed(async (call, token) => json(jobOf(uploadOf(await ownerOf(call), token)))),
  'POST import * drop': allowed(async (call, token) => {
    const owner = await ownerOf(call)
    uploadOf(owner, token)
    dropUpload(owner)
    return json({})
  }),
  'POST subjects * number': allowed(async (call, id) => {
    const { staff, fields } = call
    const withdraw = fields.flag('withdraw')
    await staff.numbers.enter(subjectRef(id), fields.text('number'), { ...groundOf(call), withdraw })
    return json({}, 201)
  }),
}

/** Reading a file reads everybody, which the vault allows to any key of the host: so the host asks here. */
function allowed(route: Route): Route {
  return async (call, id, rest) => {
    await requirePermission(call, 'request')
    return route(call, id, rest)
  }
}

async function ownerOf({ staff, organization }: StaffCall): Promise<string> {
  return `${organization} ${await staff.actorId()}`
}

async function planPeople(
  { staff }: StaffCall,
  upload: Upload,
  options: { kind?: SubjectKind; mapping?: Mapping },
): Promise<Response> {
  const people = await staff.people.read(upload.bytes, options)
  upload.plan = { people }
  return json(peoplePreview(upload.token, people))
}

async function planNumbers(
  { staff }: StaffCall,
  upload: Upload,
  options: { mapping?: NumberMapping; replace?: boolean },
): Promise<Response> {
  // The copy is overwritten as it is read; the file itself stays until it is dropped, for another mapping.
  const numbers = await staff.numbers.read(upload.bytes.slice(), options)
  upload.plan = { numbers }
  return json(numbersPreview(upload.token, numbers))
}

/** Starts the import and answers at once; `GET import *` tells how far it is. */
async function apply(call: StaffCall, token: string): Promise<Response> {
  const { staff, fields } = call
  const owner = await ownerOf(call)
  const upload = uploadOf(owner, token)
  const { plan } = upload
  if (plan === null || upload.job?.state === 'running') throw new HandlerProblem(409, 'import_running')
  const job: ImportJob = { state: 'running', done: 0, total: 0, result: null, code: null }
  const onProgress = (done: number, total: number): void => void Object.assign(job, { done, total })
  const skipErrors = fields.flag('skipErrors')
  const work =
    'people' in plan
      ? staff.people.apply(plan.people, { skipErrors, markLeft: fields.flag('markLeft'), onProgress })
      : staff.numbers.apply(plan.numbers, {
          ...groundOf(call),
          skipErrors,
          restoreZero: linesOf(call),
          onProgress,
        })
  upload.job = job
  const settled = work.then(
    result => Object.assign(job, { state: 'done', result }),
    (error: unknown) =>
      Object.assign(job, { state: 'failed', code: error instanceof FuinError ? error.code : 'internal' }),
  )
  // What is refused at once is answered at once.
  await Promise.race([settled, new Promise(resolve => setTimeout(resolve, 50).unref())])
  return json(jobOf(upload))
}

function jobOf({ job }: Upload): ImportJob {
  if (job === null) throw new HandlerProblem(404, 'not_found')
  return job
}

/** Purposes, notice and record under which a number was got. */
function groundOf({ fields }: StaffCall): EnterOptions {
  return {
    purposes: fields.texts('purposes'),
    notice: { on: fields.text('noticeOn'), words: fields.text('noticeWords') },
    record: verificationOf(fields),
    ...(fields.flag('secondPerson') ? { secondPerson: true } : {}),
  }
}

function linesOf({ fields }: StaffCall): number[] {
  return fields.texts('restoreZero').map(Number)
}

function textsOf(values: Record<string, unknown>): Record<string, string> {
  const entries = Object.entries(values).filter(([, value]) => value !== '')
  if (entries.length > 40 || entries.some(([, value]) => typeof value !== 'string')) {
    throw new HandlerProblem(400, 'invalid_request')
  }
  return Object.fromEntries(entries) as Record<string, string>
}

function kindOf(text: string): SubjectKind {
  if (KINDS.includes(text)) return text as SubjectKind
  throw new HandlerProblem(400, 'invalid_request')
}
