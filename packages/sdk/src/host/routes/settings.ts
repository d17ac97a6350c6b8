import type { OrganizationSettings, Settings } from '../../client/settings.ts'
import { json } from '../answers.ts'
import { Loose } from '../loose.ts'
import { requirePermission, type Routes, type StaffCall } from './route.ts'

/** Settings of the organization. The passcode itself is shown to those who may ask people, on request only. */
export const settingsRoutes: Routes = {
  'GET settings': async ({ staff }) => json(shown(await staff.settings.get())),
  'POST settings': changeSettings,
  'POST settings passcode': async call => {
    await requirePermission(call, 'admin')
    const passcode = call.fields.optionalText('passcode')
    await call.staff.settings.setPasscode(passcode ?? null)
    return json(shown(await call.staff.settings.get()))
  },
  'POST settings passcode show': async call => {
    await requirePermission(call, 'request')
    return json({ passcode: await call.staff.settings.passcode() })
  },
}

async function changeSettings(call: StaffCall): Promise<Response> {
  await requirePermission(call, 'admin')
  const change = new Loose(call.fields.record('settings'))
  const next: Parameters<OrganizationSettings['change']>[0] = {
    ...(change.has('countersign') ? { countersign: change.text('countersign') } : {}),
    ...(change.has('reminderDays') ? { reminderDays: change.wholes('reminderDays', 10) } : {}),
    ...(change.has('imageDays') ? { imageDays: change.whole('imageDays') } : {}),
    ...(change.has('twoPersonCheck') ? { twoPersonCheck: change.flag('twoPersonCheck') } : {}),
    ...(change.has('reveals') ? { reveals: revealPolicy(change) } : {}),
    ...(change.has('language') ? { language: change.text('language') as Settings['language'] } : {}),
  }
  return json(shown(await call.staff.settings.change(next)))
}

/** Everything but the box. */
function shown({ passcode, ...settings }: Settings): Record<string, unknown> {
  return { ...settings, countersign: settings.countersign ?? null, hasPasscode: passcode !== undefined }
}

/** What is asked of everybody who uses a number. */
function revealPolicy(change: Loose): Settings['reveals'] {
  const reveals = change.part('reveals')
  const fourEyes = reveals.part('fourEyes')
  const ceiling = reveals.has('ceiling') ? reveals.part('ceiling') : null
  return {
    formRequired: reveals.flag('formRequired'),
    reasonRequired: reveals.flag('reasonRequired'),
    fourEyes: { output: fourEyes.flag('output'), erase: fourEyes.flag('erase'), overCeiling: true },
    ceiling:
      ceiling === null
        ? null
        : {
            count: ceiling.whole('count'),
            hours: ceiling.whole('hours'),
            ...(ceiling.has('organization') ? { organization: ceiling.whole('organization') } : {}),
          },
  }
}
