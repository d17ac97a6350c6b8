import {
  householdUnder,
  type ManifestSubject,
  newId,
  type OpenedManifest,
  type PersonWords,
  relatedUnder,
} from '@fuin/sdk/page'

/**
 * People whom the organization does not know by name yet: the visitor of a poster, and family members who are added in
 * a visit. They say who they are, and staff match them later.
 */
export class Unlisted {
  #base: OpenedManifest | null = null
  #visitor: string | null = null
  #added: string[] = []
  readonly #words = new Map<string, Pick<PersonWords, 'name' | 'relationship'>>()

  /** Takes the verified manifest. @returns the manifest with those who were added */
  take(opened: OpenedManifest): OpenedManifest {
    this.#base = opened
    this.#visitor = opened.intake === undefined ? null : opened.manifest.subjects[0]!.id
    return this.opened
  }

  /** The manifest under which everything is sealed, with the names that were entered here. */
  get opened(): OpenedManifest {
    const opened = this.#added.reduce(
      (under, id) => relatedUnder(under, id, this.#words.get(id)?.relationship ?? ''),
      householdUnder(this.#base!, this.#added),
    )
    const named = (subject: ManifestSubject): ManifestSubject => ({
      ...subject,
      name: this.#words.get(subject.id)?.name ?? subject.name,
    })
    return { ...opened, manifest: { ...opened.manifest, subjects: opened.manifest.subjects.map(named) } }
  }

  has(subject: string): boolean {
    return subject === this.#visitor || this.#added.includes(subject)
  }

  /** Family members who were added, in order. */
  get added(): readonly string[] {
    return this.#added
  }

  get mayAdd(): boolean {
    return this.#added.length < (this.#base?.manifest.household?.mayAdd ?? 0)
  }

  add(): string {
    const id = newId('sub')
    this.#added = [...this.#added, id]
    return id
  }

  remove(subject: string): void {
    this.#added = this.#added.filter(id => id !== subject)
    this.#words.delete(subject)
  }

  /** Takes what somebody says of themselves: of the spouse more may be asked. */
  name(subject: string, words: PersonWords): void {
    this.#words.set(subject, words)
  }
}
