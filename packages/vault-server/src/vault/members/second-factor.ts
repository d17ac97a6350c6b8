import { newTypedCode } from '@fuin/sdk/format'
import type { Caller, Deps } from '../deps.ts'
import { append } from '../log/append.ts'
import { takeCode } from '../sign-in/prove.ts'
import type { Tx } from '../store.ts'
import type { MemberRow } from './rows.ts'

/** Codes for a day without the phone; 60 random bits each, kept as an HMAC under the master key. */
const RECOVERY_CODES = 10
const RECOVERY_LENGTH = 12

export type SecondProof = { totp: string } | { recoveryCode: string }

/** Takes a code of the app or a recovery code. Each works once; the use of a recovery code is an entry of its own. */
export async function takeSecondFactor(
  deps: Deps,
  caller: Caller,
  member: MemberRow,
  proof: SecondProof,
): Promise<boolean> {
  const { organization, id, slot } = member
  if ('totp' in proof) {
    return takeCode(deps, member, proof.totp, (tx, step) => tx.takeMemberTotpStep(organization, id, step))
  }
  const hash = deps.secondFactor.codeHash(member, proof.recoveryCode)
  return deps.store.transaction(async tx => {
    if (!(await tx.takeRecoveryCode(organization, id, hash))) return false
    const content = { action: 'member.recovery-code', result: 'ok', member: id } as const
    await append(deps, tx, organization, caller, [{ content, detailSlot: slot }])
    return true
  })
}

/** New recovery codes; the older ones are dead. @returns them, to be shown once */
export async function newRecoveryCodes(deps: Deps, tx: Tx, member: MemberRow): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => newTypedCode(RECOVERY_LENGTH))
  const hashes = codes.map(code => deps.secondFactor.codeHash(member, code))
  await tx.setRecoveryCodes(member.organization, member.id, hashes)
  return codes
}
