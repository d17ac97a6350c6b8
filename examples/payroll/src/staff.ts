import type { Permission } from '@fuin/sdk/api'

/** Somebody who signs in to the payroll product. */
export interface StaffUser {
  id: string
  /** The same person in the register of employees. */
  employee: string
  name: string
  role: string
  permissions: Permission[]
}

/** Three roles, so that a visitor can see what each may do. A real product has its own sign-in. */
export const STAFF: readonly StaffUser[] = [
  {
    id: 'u-77',
    employee: 'E-1011',
    name: '佐々木 花',
    role: '責任者',
    permissions: ['request', 'review', 'reveal', 'output', 'erase', 'audit', 'admin'],
  },
  {
    id: 'u-78',
    employee: 'E-1006',
    name: '加藤 由美子',
    role: '担当者',
    permissions: ['request', 'review', 'reveal'],
  },
  { id: 'u-79', employee: 'E-1015', name: '田中 愛', role: '閲覧のみ', permissions: [] },
]

export function may(user: StaffUser, permission: Permission): boolean {
  return user.permissions.includes(permission)
}
