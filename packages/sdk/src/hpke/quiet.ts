interface Warner {
  emitWarning?: (warning: unknown, ...rest: unknown[]) => void
}

/**
 * Runs the first use of the runtime's ML-KEM without the line that Node prints about it: people who run
 * Fuin can do nothing about that warning. Other warnings pass.
 */
export async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const node = (globalThis as { process?: Warner }).process
  const emit = node?.emitWarning
  if (node === undefined || emit === undefined) return work()
  node.emitWarning = (warning, ...rest) => {
    if (rest[0] === 'ExperimentalWarning' && /Web Crypto/u.test(String(warning))) return
    emit.call(node, warning, ...rest)
  }
  try {
    return await work()
  } finally {
    node.emitWarning = emit
  }
}
