// Copying and printing; every page also works without this file.
for (const button of document.querySelectorAll('[data-copy]')) {
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.querySelector(button.dataset.copy).value)
    button.textContent = 'コピーしました'
  })
}
for (const button of document.querySelectorAll('[data-print]'))
  button.addEventListener('click', () => print())
