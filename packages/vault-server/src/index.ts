/** Starting a vault inside another process: trials, demonstrations, tests. */
export { ConfigError, loadConfig, type Config } from './config.ts'
export { VaultError } from './errors.ts'
export { startVault, type RunningVault, type StartOptions } from './vault.ts'
