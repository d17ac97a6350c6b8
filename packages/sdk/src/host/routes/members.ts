import type { Permission, StaffPolicy, SubjectKind } from '../../api/index.ts'
import type { Invitation, MemberRef, NewMemberRights } from '../../client/members/members.ts'
import { isId } from '../../format/ids.ts'
import { formatInviteLink } from '../../format/invite-link.ts'
import { MEMBER_PRESETS } from '../../members/presets.ts'
import { HandlerProblem, json } from '../answers.ts'
import type { Fields } from '../fields.ts'
import { requirePermission, type Routes, type StaffCall } from './route.ts'

/** Registered staff: what the vault lets them do. An invitation is answered once, to the one who asked for it. */
export const memberRoutes: Routes = {
  'GET members': async ({ staff }) => json({ data: await staff.members.list(), presets: MEMBER_PRESETS }),
  'POST members': async call => {
    const { staff, fields } = call
    const named = { externalId: fields.text('externalId'), name: fields.text('name') }
    const { member, invitation } = await staff.members.register({ ...named, ...rightsOf(fields) })
    return json({ member, invite: shown(call, invitation) }, 201)
  },
  'POST members * update': async ({ staff, fields }, id) =>
    json(await staff.members.update(memberRef(id), rightsOf(fields))),
  'POST members * invite': async (call, id) => {
    const forgetSecondFactor = call.fields.flag('forgetSecondFactor')
    const { member, invitation } = await call.staff.members.invite(memberRef(id), { forgetSecondFactor })
    return json({ member, invite: shown(call, invitation) })
  },
  'POST members * suspend': async ({ staff }, id) => json(await staff.members.suspend(memberRef(id))),
  'POST members * resume': async ({ staff }, id) => json(await staff.members.resume(memberRef(id))),
  'POST members * unlock': async ({ staff }, id) => json(await staff.members.unlock(memberRef(id))),
  'POST members * remove': async ({ staff }, id) => json(await staff.members.remove(memberRef(id))),
  'GET members * sessions': async ({ staff }, id) =>
    json({ data: await staff.members.sessions(memberRef(id)) }),
  'POST members * sign-out': async ({ staff }, id) => {
    await staff.members.signOutEverywhere(memberRef(id))
    return json({})
  },
  'GET members policy': async call => {
    await requirePermission(call, 'admin')
    return json(await call.staff.members.policy())
  },
  'POST members policy': async call => {
    await requirePermission(call, 'admin')
    return json(await call.staff.members.setPolicy(policyOf(call.fields)))
  },
}

function memberRef(id: string): MemberRef {
  if (isId(id, 'act')) return { id }
  throw new HandlerProblem(404, 'not_found')
}

/** The page with the console knows its own address: it gets what comes behind it. */
function shown({ organization }: StaffCall, invitation: Invitation): { signInId: string; fragment: string } {
  const { signInId } = invitation
  return { signInId, fragment: formatInviteLink('', { organization, ...invitation }) }
}

function rightsOf(fields: Fields): NewMemberRights {
  return {
    permissions: fields.texts('permissions', 7) as Permission[],
    kinds: fields.textsOrNull('kinds') as SubjectKind[] | null,
    departments: fields.textsOrNull('departments'),
    from: fields.textOrNull('from'),
    until: fields.textOrNull('until'),
    trainedOn: fields.textOrNull('trainedOn'),
  }
}

/** Only its shape; what the numbers may be the vault says. */
function policyOf(body: Fields): StaffPolicy {
  const policy = body.fields('policy')
  const [stepUp, session] = [policy.fields('stepUp'), policy.fields('session')]
  return {
    secondFactor: policy.text('secondFactor') as StaffPolicy['secondFactor'],
    membersOnly: policy.flag('membersOnly'),
    stepUp: { minutes: stepUp.count('minutes'), for: stepUp.texts('for', 3) as StaffPolicy['stepUp']['for'] },
    session: { idle: session.count('idle'), most: session.count('most') },
    trainingDays: policy.integerOrNull('trainingDays'),
  }
}
