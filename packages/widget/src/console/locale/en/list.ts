import type { jaList } from '../ja/list.ts'

export const enList: Record<keyof typeof jaList, string> = {
  'list.title': 'Status',
  'list.emptyTitle': 'Nobody is registered yet',
  'list.emptyText': 'Once you import employees and partners, their states stand here.',
}
