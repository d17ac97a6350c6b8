import type { Operation } from './openapi.ts'

/** Routes of accounts: those of the host, and those of the person who signs in. */
export const ACCOUNT_OPERATIONS: Readonly<Record<string, Operation>> = {
  'post /organizations/{organization}/accounts': {
    summary: 'Issue accounts or reset passwords, all or none',
    security: 'apiKey',
    rights: ['permission:request'],
    body: 'putAccounts',
  },
  'post /organizations/{organization}/accounts/boxes': {
    summary: 'Link secrets for accounts, beside requests',
    security: 'apiKey',
    rights: ['permission:request'],
    body: 'putAccountBoxes',
  },
  'get /organizations/{organization}/accounts': { summary: 'List accounts', security: 'apiKey' },
  'post /organizations/{organization}/accounts/{account}/state': {
    summary: 'Lock, unlock or take the second factor away',
    security: 'apiKey',
    rights: ['permission:request'],
    body: 'changeAccount',
  },
  'delete /organizations/{organization}/accounts/{account}': {
    summary: 'Take an account away',
    security: 'apiKey',
    rights: ['permission:request'],
  },
  'post /organizations/{organization}/sheets': {
    summary: 'Log that links are printed',
    security: 'apiKey',
    rights: ['permission:request'],
    body: 'printSheets',
  },
  'post /organizations/{organization}/accounts/sign-in': {
    summary: 'Sign in with an ID and what comes from its password',
    security: 'none',
    body: 'signIn',
  },
  'post /organizations/{organization}/accounts/totp': {
    summary: 'A secret for an authenticator app',
    security: 'account',
    status: 201,
  },
  'post /organizations/{organization}/accounts/totp/confirm': {
    summary: 'Ask for codes from now on',
    security: 'account',
    body: 'confirmTotp',
    status: 204,
  },
  'post /organizations/{organization}/accounts/sign-out': {
    summary: 'End the session',
    security: 'account',
    status: 204,
  },
}
