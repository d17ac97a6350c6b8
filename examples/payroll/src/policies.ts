/** Pages of the product itself. */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
/** A page that asks this product how far its work is. */
export const RUN_POLICY = `${PAGE_POLICY}; connect-src 'self'`
/** A photo that a stranger made: alone, without scripts and without rights. */
export const FRAME_POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'"

/** The page with the embedded collector talks to the vault and prepares photos in a worker. */
export function collectorPolicy(vault: string): string {
  return `default-src 'none'; style-src 'self'; script-src 'self'; worker-src 'self'; img-src 'self'; connect-src 'self' ${vault}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types fuin`
}

/**
 * The console talks to this product, and to the vault where staff sign in themselves; photos that staff look at stand in
 * frames of their own.
 */
export function consolePolicy(vault: string): string {
  return `default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' blob: data:; frame-src 'self' blob:; connect-src 'self' ${vault}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types fuin`
}
