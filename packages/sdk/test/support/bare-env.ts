/**
 * The environment of a program under test: of ours only where programs are, so that no setting leaks in, and where
 * Node keeps what it has compiled, so that the hundredth start is quicker than the first.
 */
export function bareEnv(): Record<string, string> {
  const { PATH, NODE_COMPILE_CACHE } = process.env
  return { PATH: PATH ?? '', ...(NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE }) }
}
