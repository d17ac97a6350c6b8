import type { ActorKind, Entry, EntryAction, History, ListedEntry, LogState } from '../../api/index.ts'
import { historyOf } from '../../log/index.ts'
import type { Keyring } from '../../keys/keyring.ts'
import { openTerminal } from '../terminal.ts'
import { openWords } from './words.ts'

/** Who did it, and how the vault knew. */
export interface HistoryActor {
  /** `vouched`: the host named them with its API key; `member`: signed in at the vault; `link`, `session`, `account`: a person. */
  kind: ActorKind
  /** `act_…` of staff; null for people and for the vault itself. */
  id: string | null
  /** `key_…` with which the host vouched. */
  apiKey: string | null
  /** What the host calls them; null when it does not know. */
  name: string | null
}

/** One entry as staff read it: verified, and opened as far as this host can. */
export interface HistoryEntry {
  /** Place in the log, from 0. */
  index: number
  /** `ent_…` */
  id: string
  /** RFC 3339 */
  time: string
  history: History
  action: EntryAction
  /** `ok`, or the code of the refusal. */
  result: string
  actor: HistoryActor
  /** The person it is about; `name` is null once erased. */
  person: { id: string; name: string | null; externalId: string | null } | null
  /** The staff member whose registration or session it is about. */
  member: { id: string; name: string | null } | null
  request: string | null
  item: string | null
  purpose: string | null
  form: string | null
  use: 'display' | 'output' | null
  /** Code of a reason or of a decision. */
  reason: string | null
  decision: string | null
  /** With `log.restore`: what was seen before, and with what the log went on. */
  restored: { from: LogState; to: LogState } | null
  /** `ent_…` of another entry, whose detail was erased or which was looked at. */
  about: string | null
  /** The reason in words; null when there was none, or when it was erased. */
  words: string | null
  /**
   * Where it came from: as the host said of its staff member (`seenBy: 'host'`), else as the vault saw the call. Null once
   * erased.
   */
  terminal: { address: string; browser: string | null; seenBy: 'vault' | 'host' } | null
  /** Whether the detail (words, address, browser) was erased: the leaf still stands and proves the rest. */
  detailErased: boolean
}

/** Names that this host knows. */
export interface KnownNames {
  person(id: string): { name: string | null; externalId: string | null }
  staff(id: string): string | null
}

/** Opens a verified entry. @throws {FuinError} `log_entry_mismatch` for a detail that is not the one that was logged */
export async function openEntry(
  { index, detail }: Pick<ListedEntry, 'index' | 'detail'>,
  entry: Entry,
  { keyring, names }: { keyring: Keyring; names: KnownNames },
): Promise<HistoryEntry> {
  const told = detail === null ? null : (JSON.parse(detail) as { detail: string }).detail
  const parts = told === null ? null : (JSON.parse(told) as Record<string, string>)
  const { actor, subject } = entry
  return {
    index,
    id: entry.id,
    time: entry.time,
    history: historyOf(entry),
    action: entry.action,
    result: entry.result,
    actor: { ...actor, name: actor.id === null ? null : names.staff(actor.id) },
    person: subject === undefined ? null : { id: subject, ...names.person(subject) },
    member: entry.member === undefined ? null : { id: entry.member, name: names.staff(entry.member) },
    request: entry.request ?? null,
    item: entry.item ?? null,
    purpose: entry.purpose ?? null,
    form: entry.form ?? null,
    use: entry.action === 'release' ? (entry.use ?? 'display') : null,
    reason: entry.reason ?? null,
    decision: entry.decision ?? null,
    restored: entry.restored ?? null,
    about: entry.about ?? null,
    words: parts === null ? null : await openWords(keyring, entry, parts),
    terminal: parts === null ? null : await terminalOf(parts, entry, keyring),
    detailErased: detail === null,
  }
}

async function terminalOf(
  { ip = '', userAgent, host }: Readonly<Record<string, string>>,
  { actor }: Entry,
  keyring: Keyring,
): Promise<HistoryEntry['terminal']> {
  const told = host === undefined ? null : await openTerminal(keyring, actor.id, host)
  return told === null
    ? { address: ip, browser: userAgent ?? null, seenBy: 'vault' }
    : { address: told.address, browser: told.agent ?? null, seenBy: 'host' }
}
