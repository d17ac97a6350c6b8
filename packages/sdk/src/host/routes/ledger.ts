import { organizationLedger } from '../../paperwork/organization-ledger.ts'
import { todayInJapan } from '../../rules/on.ts'
import { file } from '../answers.ts'
import { requirePermission, type Routes } from './route.ts'

/** 特定個人情報管理台帳 as a file. */
export const ledgerRoutes: Routes = {
  async 'POST ledger'(call) {
    await requirePermission(call, 'audit')
    const { staff, fields } = call
    const handling = {
      organization: fields.text('organization'),
      responsible: fields.text('responsible'),
      department: fields.text('department'),
      access: fields.texts('access', 50),
    }
    const csv = await organizationLedger(staff, handling, { on: todayInJapan() })
    return file(csv, 'text/csv', 'fuin-ledger.csv')
  },
}
