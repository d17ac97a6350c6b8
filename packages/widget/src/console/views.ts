import type { Permission } from '@fuin/sdk/api'
import type { Me } from './api.ts'
import type { jaShell } from './locale/ja/shell.ts'
import type { ConsoleView } from './view.ts'

/** Places that stand together in a menu, one after the other in {@link VIEWS}: ways to collect, what administrators arrange. */
export type PlaceGroup = 'collect' | 'manage'

/** One place of the navigation. */
export interface ViewEntry {
  /** In `view="…"`, in addresses, and in the tag `fuin-console-<name>`. */
  name: string
  label: keyof typeof jaShell & `nav.${string}`
  /** A page about one person, `view="person/sub_…"`: not in the navigation, where this view stands for it. */
  within?: string
  /** Where it stands in the navigation; without it in the row, as what is used every day. */
  group?: PlaceGroup
  /** Shown to whoever has one of these; an empty list is for everybody. */
  permissions: readonly Permission[]
  /** Shown only to whoever is registered at the vault and can sign in there. */
  registered?: true
  /** Shown where the host's handler has this route. */
  route: string
  /** The class of its element; loaded when somebody goes there. */
  load: () => Promise<new () => ConsoleView>
}

/** Every view, in the order of the navigation: one line each. */
export const VIEWS: readonly ViewEntry[] = [
  // prettier-ignore
  { name: 'list', label: 'nav.list', permissions: [], route: 'GET people', load: async () => (await import('./list/list.ts')).ListView },
  // prettier-ignore
  { name: 'person', within: 'list', label: 'nav.list', permissions: [], route: 'GET people *', load: async () => (await import('./person/person.ts')).PersonView },
  // prettier-ignore
  { name: 'requests', label: 'nav.requests', permissions: ['request'], route: 'POST bulk plan', load: async () => (await import('./requests/requests.ts')).RequestsView },
  // prettier-ignore
  { name: 'review', label: 'nav.review', permissions: ['review'], route: 'GET reviews', load: async () => (await import('./review/review.ts')).ReviewView },
  // prettier-ignore
  { name: 'approvals', label: 'nav.approvals', permissions: ['admin', 'reveal', 'output', 'erase'], route: 'GET approvals', load: async () => (await import('./approvals/approvals.ts')).ApprovalsView },
  // prettier-ignore
  { name: 'history', label: 'nav.history', permissions: ['audit'], route: 'GET history', load: async () => (await import('./history/history.ts')).HistoryView },
  // prettier-ignore
  { name: 'import', group: 'collect', label: 'nav.import', permissions: ['request'], route: 'POST import people', load: async () => (await import('./import/import.ts')).ImportView },
  // prettier-ignore
  { name: 'intakes', group: 'collect', label: 'nav.intakes', permissions: ['review'], route: 'GET intakes', load: async () => (await import('./intakes/intakes.ts')).IntakesView },
  // prettier-ignore
  { name: 'accounts', group: 'collect', label: 'nav.accounts', permissions: ['request'], route: 'GET accounts', load: async () => (await import('./accounts/accounts.ts')).AccountsView },
  // prettier-ignore
  { name: 'messages', group: 'collect', label: 'nav.messages', permissions: ['request'], route: 'GET deliveries', load: async () => (await import('./messages/messages.ts')).MessagesView },
  // prettier-ignore
  { name: 'members', group: 'manage', label: 'nav.members', permissions: ['admin'], route: 'GET members', load: async () => (await import('./members/members.ts')).MembersView },
  // prettier-ignore
  { name: 'connections', group: 'manage', label: 'nav.connections', permissions: ['admin'], route: 'GET api-keys', load: async () => (await import('./connections/connections.ts')).ConnectionsView },
  // prettier-ignore
  { name: 'settings', group: 'manage', label: 'nav.settings', permissions: ['admin'], route: 'GET settings', load: async () => (await import('./settings/settings.ts')).SettingsView },
  // prettier-ignore
  { name: 'own', label: 'nav.own', permissions: [], registered: true, route: 'GET me', load: async () => (await import('./own/own.ts')).OwnView },
]

/** The views that are there for somebody: what they may do, who they are, and what the host's handler has. */
export function offeredTo({ permissions, routes, vault, standing }: Me): readonly ViewEntry[] {
  const signsIn = vault !== undefined && standing?.member?.state === 'active'
  return VIEWS.filter(
    view =>
      routes.includes(view.route) &&
      (view.registered !== true || signsIn) &&
      (view.permissions.length === 0 || view.permissions.some(one => permissions.includes(one))),
  )
}

/** A place of the console by its name, such as `list` or `person/sub_…`; undefined where there is none such. */
export function placeOf(
  view: string | null,
  offered: readonly ViewEntry[],
): { entry: ViewEntry; subject?: string } | undefined {
  const [name, subject, ...more] = (view ?? '').split('/')
  const entry = offered.find(one => one.name === name)
  if (entry === undefined || more.length > 0) return undefined
  if (entry.within === undefined) return subject === undefined ? { entry } : undefined
  // What stands in an address is anybody's: only an id becomes part of a path.
  return subject !== undefined && /^sub_[0-9a-z]{1,40}$/u.test(subject) ? { entry, subject } : undefined
}
