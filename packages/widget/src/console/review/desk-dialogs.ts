import type { ReactiveController, TemplateResult } from 'lit'
import { handOut } from '../accounts/hand-out.ts'
import type { ConsoleView } from '../view.ts'
import type { Decisions, Last } from './decisions.ts'
import type { Desk } from './desk.ts'
import { conflictDialog, declineDialog, helpDialog, recentDialog } from './dialogs.ts'
import { handOverDialog } from './hand-over.ts'
import { headOf } from './queue.ts'
import { returnDialog } from './return-dialog.ts'
import { newReturn, type ReturnDraft } from './return-draft.ts'
import type { HandOver, RecentDecision, ReturnText, Rules } from './types.ts'
import type { DeskWords } from './words.ts'

type Open = 'return' | 'decline' | 'recent' | 'help' | 'conflict'

/** The window in front of the desk, one at a time. */
export class DeskDialogs implements ReactiveController {
  /** Keys act on the desk; they can be turned off. */
  keys = true
  #open: Open | HandOver | null = null
  #draft: ReturnDraft = newReturn()
  #recent: readonly RecentDecision[] = []
  readonly #host: ConsoleView
  readonly #desk: Desk
  readonly #words: DeskWords
  readonly #decisions: () => Decisions

  constructor(host: ConsoleView, desk: Desk, words: DeskWords, decisions: () => Decisions) {
    this.#host = host
    this.#desk = desk
    this.#words = words
    this.#decisions = decisions
    host.addController(this)
  }

  hostDisconnected(): void {
    this.#open = null
  }

  get isOpen(): boolean {
    return this.#open !== null
  }

  show(what: Exclude<Open, 'return' | 'recent'> | HandOver): void {
    this.#put(what)
  }

  readonly close = (): void => this.#put(null)

  startReturn(): void {
    this.#draft = newReturn()
    this.#put('return')
  }

  async showRecent(): Promise<void> {
    await this.#guard(async () => {
      const { data } = await this.#host.shell.api.get<{ data: RecentDecision[] }>('reviews/recent')
      this.#recent = data
      this.#put('recent')
    })
  }

  async undo({ request, name }: Last | (RecentDecision & { name?: string })): Promise<void> {
    this.close()
    const named = name ?? this.#recent.find(made => made.request === request)?.people[0]?.name ?? ''
    await this.#decisions().undo(request, named)
  }

  render(): TemplateResult | '' {
    const { t } = this.#words
    const { close } = this
    const open = this.#open
    if (open === null) return ''
    if (typeof open === 'object') return this.#handOver(open)
    if (open === 'help') {
      const turn = (keys: boolean): void => {
        this.keys = keys
        this.#host.requestUpdate()
      }
      return helpDialog(t, { keys: this.keys }, { turn, close })
    }
    if (open === 'recent') {
      const shown = { recent: this.#recent, actor: this.#host.shell.me.actor }
      return recentDialog(this.#words, shown, { undo: made => void this.undo(made), close })
    }
    return this.#aboutCurrent(open)
  }

  #aboutCurrent(open: Exclude<Open, 'help' | 'recent'>): TemplateResult | '' {
    const { t } = this.#words
    const { current, rules } = this.#desk
    const decisions = this.#decisions()
    const { busy } = decisions
    const cancel = this.close
    if (current === null || rules === null) return ''
    if (open === 'conflict') {
      const reload = (): void => {
        this.close()
        void this.#desk.start(current.entry.request)
      }
      return conflictDialog(t, { reload })
    }
    if (open === 'decline') {
      const send = (words: string): void => void decisions.decline(current, words)
      return declineDialog(t, { name: headOf(current.entry), busy }, { send, cancel })
    }
    const draft = this.#draft
    return returnDialog(this.#words, current, {
      rules,
      draft,
      busy,
      on: {
        change: change => {
          this.#draft = { ...this.#draft, ...change }
          this.#host.requestUpdate()
        },
        send: () => void decisions.return(current, this.#draft),
        cancel,
        keep: () => void this.#texts(rules, 'reviews/texts', { reason: draft.reason, words: draft.words }),
        remove: id => void this.#texts(rules, 'reviews/texts/remove', { id }),
      },
    })
  }

  #handOver(to: HandOver): TemplateResult {
    const { t } = this.#words
    const { shell } = this.#host
    const mayPrint = shell.me.routes.includes('POST sheets') && shell.me.permissions.includes('request')
    const print = (): void => {
      this.close()
      void this.#guard(() => handOut.printRequests(shell.api, [to.request]))
    }
    return handOverDialog(t, to, {
      copy: url =>
        void navigator.clipboard
          .writeText(url)
          .then(() => shell.toast({ text: t('review.handOver.copied'), kind: 'success' })),
      print: mayPrint ? print : null,
      close: this.close,
    })
  }

  async #texts(rules: Rules, path: string, body: object): Promise<void> {
    await this.#guard(async () => {
      const { shell } = this.#host
      rules.texts = (await shell.api.post<{ texts: ReturnText[] }>(path, body)).texts
      if ('words' in body) shell.toast({ text: this.#words.t('review.savedText'), kind: 'success' })
      this.#host.requestUpdate()
    })
  }

  #put(open: Open | HandOver | null): void {
    this.#open = open
    this.#host.requestUpdate()
  }

  async #guard(work: () => Promise<void>): Promise<void> {
    const { shell } = this.#host
    try {
      await work()
    } catch (error) {
      shell.toast({ text: shell.sentence(error), kind: 'error' })
    }
  }
}
