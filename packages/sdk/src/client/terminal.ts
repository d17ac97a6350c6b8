import { isIP } from 'node:net'
import { FuinError } from '../errors.ts'
import type { Keyring } from '../keys/keyring.ts'

/** Where a staff member sits, as the host sees it: the vault itself sees only the host. */
export interface Terminal {
  /** IPv4 or IPv6. Behind a proxy, what the proxy is trusted to say. */
  address: string
  /** The browser's `User-Agent`; what is longer than 300 characters is cut. */
  agent?: string
}

const AGENT_MAX = 300

/**
 * Seals a terminal for the log, so that the vault stores what it cannot read. Bound to the actor: it cannot be shown as that of
 * somebody else.
 *
 * @throws {FuinError} `config_invalid` for an address that is none
 */
export async function sealTerminal(
  keyring: Keyring,
  actor: string,
  { address, agent }: Terminal,
): Promise<string> {
  if (isIP(address) === 0) throw new FuinError('config_invalid', 'terminal.address is no IP address.')
  const browser = agent === undefined || agent === '' ? {} : { agent: agent.slice(0, AGENT_MAX) }
  return keyring.sealBox('terminal', actor, { address, ...browser })
}

/** @returns null for a box that is none, was changed, or whose key is gone */
export async function openTerminal(
  keyring: Keyring,
  actor: string | null,
  box: string,
): Promise<Terminal | null> {
  try {
    return (await keyring.openBox('terminal', actor ?? '', box)) as Terminal
  } catch (error) {
    if (error instanceof FuinError) return null
    throw error
  }
}
