// Registers every element. Each has a file of its own, for those who want only one.
import './define/collector.ts'

// Not needed at first sight. The collector waits for what it needs; elsewhere elements come to life when this is there.
for (const load of [() => import('./define/card-code.ts'), () => import('./define/document.ts')]) {
  load().catch(() => undefined)
}
