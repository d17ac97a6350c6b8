/** What a form says by name. */
export function fieldsOf(form: HTMLFormElement): {
  text: (name: string) => string
  on: (name: string) => boolean
} {
  const data = new FormData(form)
  return {
    text(name) {
      const value = data.get(name)
      return typeof value === 'string' ? value.trim() : ''
    },
    on: name => data.get(name) !== null,
  }
}
