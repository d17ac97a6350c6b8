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
// How far a run of the year end is. Without this file the page loads itself anew instead.
const work = document.querySelector('[data-progress]')
if (work !== null) {
  const ask = async () => {
    const answer = await fetch(work.dataset.progress).catch(() => null)
    if (answer === null) return setTimeout(ask, 2000)
    if (answer.redirected || !answer.ok) return location.reload()
    const { state, done, failed, total } = await answer.json()
    if (state !== 'running' && state !== 'stopping') return location.reload()
    work.querySelector('progress').value = done + failed
    work.querySelector('output').textContent = `${total}人中${done + failed}人`
    setTimeout(ask, 1000)
  }
  void ask()
}
