// Copying and printing; every page also works without this file.
for (const button of document.querySelectorAll('[data-copy]')) {
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.querySelector(button.dataset.copy).value)
    button.textContent = 'コピーしました'
  })
}
// The view of the console stands in the address, so that Back and bookmarks work.
const desk = document.querySelector('fuin-console')
if (desk !== null) {
  const follow = () => (desk.view = location.hash.slice(1) || null)
  desk.addEventListener('fuin-view', ({ detail }) => {
    if (location.hash.slice(1) !== detail.view) history.pushState(null, '', `#${detail.view}`)
  })
  addEventListener('popstate', follow)
  if (location.hash !== '') follow()
}
for (const button of document.querySelectorAll('[data-print]'))
  button.addEventListener('click', () => print())
