import { createHash, randomBytes } from 'node:crypto'
import { newId, newTypedCode } from '@fuin/sdk/format'
import { expect } from 'vitest'
import type { Answer, TestVault } from './test-vault.ts'

/** An account as the vault sees it: it learns nothing of the password, so random bytes will do. */
export interface TestAccount {
  id: string
  subject: string
  generation: number
  signInId: string
  authKey: string
  authKeyHash: string
  box: string
  root: string
}

export function newAccount(subject: string, change: Partial<TestAccount> = {}): TestAccount {
  const authKey = randomBytes(32)
  return {
    id: newId('acc'),
    subject,
    generation: 1,
    signInId: newTypedCode(8),
    authKey: authKey.toString('base64url'),
    authKeyHash: createHash('sha256').update(authKey).digest('base64url'),
    box: randomBytes(60).toString('base64url'),
    root: 'r1',
    ...change,
  }
}

export function putAccount(vault: TestVault, ...accounts: TestAccount[]): Promise<Answer> {
  const body = { accounts: accounts.map(({ authKey: _, ...sent }) => sent) }
  return vault.host('POST', '/accounts', body)
}

/** Somebody with an account and nothing else. */
export async function accountOf(vault: TestVault): Promise<TestAccount> {
  const account = newAccount(newId('sub'))
  const tag = randomBytes(32).toString('base64url')
  await vault.host('PUT', `/subjects/${account.subject}`, { kind: 'employee', tag, label: 'b1.k.AAAA' })
  expect((await putAccount(vault, account)).status).toBe(200)
  return account
}

export function signIn(
  vault: TestVault,
  { signInId, authKey }: Pick<TestAccount, 'signInId' | 'authKey'>,
  totp?: string,
): Promise<Answer> {
  const body = { signInId, authKey, ...(totp === undefined ? {} : { totp }) }
  return vault.call('POST', `/v1/organizations/${vault.organization}/accounts/sign-in`, { body })
}

export const wrongKey = (): string => randomBytes(32).toString('base64url')
