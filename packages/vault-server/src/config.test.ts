import { describe, expect, it } from 'vitest'
import { ConfigError, loadConfig } from './config.ts'

function mistakes(env: Record<string, string>): readonly string[] {
  try {
    loadConfig(env)
    return []
  } catch (error) {
    return (error as ConfigError).mistakes
  }
}

describe('loadConfig', () => {
  it('needs nothing for a trial on one machine', () => {
    expect(loadConfig({})).toMatchObject({
      host: '127.0.0.1',
      port: 8787,
      databaseUrl: null,
      shred: 'file',
      backupHorizonDays: 7,
    })
  })

  it.each([
    [{ FUIN_PORT: '99999' }, /FUIN_PORT/u],
    [{ FUIN_HOST: '0.0.0.0' }, /FUIN_BEHIND_TLS_PROXY/u],
    [{ FUIN_TLS_CERT: '/nothing' }, /together/u],
    [{ FUIN_DATABASE_URL: 'mysql://x' }, /postgres:\/\//u],
    [{ FUIN_SETUP_TOKEN: 'short-secret' }, /32 characters/u],
    [{ FUIN_VAULT_NAME: 'with space' }, /host name/u],
    [{ FUIN_SHRED: 'memory' }, /file or postgres/u],
    [{ FUIN_SHRED: 'postgres' }, /FUIN_DATABASE_URL/u],
    [{ FUIN_BACKUP_HORIZON_DAYS: '1.5' }, /whole number/u],
    [{ FUIN_BEHIND_TLS_PROXY: 'yes' }, /0 or 1/u],
    [{ FUIN_PROXIES: '2' }, /FUIN_BEHIND_TLS_PROXY/u],
    [{ FUIN_BEHIND_TLS_PROXY: '1', FUIN_PROXIES: '0' }, /from 1 to 10/u],
    [{ FUIN_HOSTED_DIR: '/nothing' }, /folder/u],
    [{ FUIN_PROT: '1' }, /misspelt/u],
  ])('names one mistake in %j once', (env, sentence) => {
    const found = mistakes(env as unknown as Record<string, string>)
    expect(found.filter(text => sentence.test(text))).toHaveLength(1)
  })

  it('names all mistakes at once, and repeats no value', () => {
    const found = mistakes({
      FUIN_PORT: 'hunter2',
      FUIN_SETUP_TOKEN: 'hunter2',
      FUIN_DATABASE_URL: 'hunter2',
    })
    expect(found).toHaveLength(3)
    expect(found.join()).not.toContain('hunter2')
  })
})
