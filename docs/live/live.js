// Language, theme and scheme of every example, and what each told last.
const choices = document.querySelector('#choices')
const places = document.querySelectorAll('.shown')

function choose() {
  const { language, theme, scheme } = Object.fromEntries(new FormData(choices))
  document.documentElement.dataset.scheme = scheme
  for (const place of places) {
    place.lang = language
    place.firstElementChild.toggleAttribute('theme', theme !== '')
    if (theme !== '') place.firstElementChild.setAttribute('theme', theme)
  }
  const [chosen] = choices.elements.language.selectedOptions
  document.querySelector('fuin-document').label = chosen.dataset.licence
}
choices.addEventListener('change', choose)
choose()

for (const name of ['change', 'ready', 'progress', 'submitted', 'error']) {
  addEventListener(`fuin-${name}`, ({ type, target, detail }) => {
    const said = target.closest('section')?.querySelector('output')
    if (said) said.textContent = `${type} ${JSON.stringify(detail)}`
  })
}
