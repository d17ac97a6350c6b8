import type { ApprovalState, ReleaseUse } from '../../api/index.ts'
import type { ApprovalOrder, ApprovalView } from '../../client/approvals.ts'
import { namedPurposes } from '../../client/named-purposes.ts'
import { isId } from '../../format/ids.ts'
import { FORMS } from '../../rules/forms.ts'
import { HandlerProblem, json } from '../answers.ts'
import { requireOneOf, type Routes, type StaffCall, subjectRef } from './route.ts'

const STATES: readonly ApprovalState[] = ['waiting', 'given', 'refused', 'withdrawn', 'expired']
/** Names beside an approval. */
const SHOWN = 5
const USES: readonly ReleaseUse[] = ['display', 'output']

/** Four eyes: asked and listed here. Whoever decides does so at the vault, past this host. */
export const approvalRoutes: Routes = {
  'GET approvals': listApprovals,
  'POST approvals': async call =>
    json(await shown(call, [await call.staff.approvals.ask(orderOf(call))]), 201),
  'POST approvals * withdraw': async ({ staff }, id) => {
    if (!isId(id, 'apr')) throw new HandlerProblem(404, 'not_found')
    await staff.approvals.withdraw(id)
    return json({})
  },
}

async function listApprovals(call: StaffCall): Promise<Response> {
  await requireOneOf(call, ['admin', 'reveal', 'output', 'erase'])
  const state = STATES.find(one => one === call.url.searchParams.get('state'))
  const before = call.url.searchParams.get('before')
  const { data, next } = await call.staff.approvals.list({
    ...(state === undefined ? {} : { state }),
    ...(before === null ? {} : { before }),
  })
  return json({ ...(await shown(call, data)), next })
}

/** With the words of purpose and form, and the names of who asked and of whom it is about. */
async function shown(
  { staff, statusList }: StaffCall,
  approvals: readonly ApprovalView[],
): Promise<{ data: object[] }> {
  const registered = approvals.length === 0 ? [] : await staff.members.list().catch(() => [])
  const nameOf = (actor: string | null): string | null =>
    registered.find(({ id }) => id === actor)?.name ?? null
  const names = await statusList.names(approvals.flatMap(({ subjects }) => subjects?.slice(0, SHOWN) ?? []))
  const data = approvals.map(approval => ({
    ...approval,
    purpose: approval.purpose === null ? null : namedPurposes([approval.purpose])[0],
    form: FORMS.find(({ code }) => code === approval.form) ?? null,
    askedBy: nameOf(approval.actor),
    decidedByName: nameOf(approval.decidedBy),
    people: (approval.subjects ?? []).slice(0, SHOWN).map(id => names.get(id) ?? null),
  }))
  return { data }
}

function orderOf({ fields }: StaffCall): ApprovalOrder {
  const hours = fields.optionalInteger('hours')
  const subjects = fields.optionalTexts('subjects')?.map(subjectRef)
  const common = { reason: fields.text('reason'), ...(hours === undefined ? {} : { hours }) }
  const action = fields.text('action')
  if (action === 'erase' && subjects !== undefined) return { action, subjects, ...common }
  const use = USES.find(one => one === fields.text('use'))
  if (action !== 'release' || use === undefined) throw new HandlerProblem(400, 'invalid_request')
  const form = fields.optionalText('form')
  const persons = fields.optionalInteger('persons')
  return {
    action,
    purpose: fields.text('purpose'),
    use,
    ...common,
    ...(form === undefined ? {} : { form }),
    ...(persons === undefined ? {} : { persons }),
    ...(subjects === undefined ? {} : { subjects }),
  }
}
