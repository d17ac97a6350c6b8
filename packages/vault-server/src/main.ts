#!/usr/bin/env node
import { ConfigError, loadConfig } from './config.ts'
import { VaultError } from './errors.ts'
import { recoverAdminCommand } from './recover-admin.ts'
import { startVault } from './vault.ts'

try {
  const config = loadConfig(process.env)
  const [command, ...parameters] = process.argv.slice(2)
  if (command === 'recover-admin') {
    process.stdout.write(await recoverAdminCommand(config, parameters))
    process.exit(0)
  }
  const vault = await startVault(config)
  if (config.databaseUrl === null) {
    process.stderr.write(
      'Embedded database: for trials and small offices on one machine. Set FUIN_DATABASE_URL for PostgreSQL.\n',
    )
  }
  let stopping = false
  const stop = (): void => {
    if (stopping) return
    stopping = true
    void vault.close().then(() => process.exit(0))
  }
  process.on('SIGTERM', stop).on('SIGINT', stop)
} catch (error) {
  const known = error instanceof ConfigError || error instanceof VaultError
  process.stderr.write(`${known ? error.message : 'The vault could not start.'}\n`)
  if (!known) process.stderr.write(`${error instanceof Error ? (error.stack ?? '') : ''}\n`)
  process.exit(error instanceof ConfigError ? 2 : 1)
}
