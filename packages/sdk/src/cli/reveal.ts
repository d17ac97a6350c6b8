import { parseArgs } from 'node:util'
import { ACTOR_OPTIONS, staffOf } from './actor.ts'
import { loadSetup } from './config-file.ts'
import { UsageError, type Command } from './usage.ts'

/** Reveals one number, logged; prints it only when told to. */
export const reveal: Command = {
  help: `fuin reveal --subject ID --purpose CODE [--form CODE] [--reason TEXT] [--show]

Fetches one number for a purpose. The vault logs it before it gives it out, and the proof is verified before it
is opened. Without --show the number is opened and checked, and not printed. With it, the log says that it was put
out: nobody knows where standard output goes.

  --subject ID     your own id of the person
  --purpose CODE   a purpose that the person was told
  --form CODE      form within the purpose, such as 375
  --reason TEXT    reason in words; encrypted, for your own history
  --show           print the twelve digits on standard output
  --actor ID       your own id of the staff member (default: user of this machine)
  --config FILE    default fuin.json`,

  async run(args, io) {
    const { values } = parseArgs({
      args,
      options: {
        ...ACTOR_OPTIONS,
        subject: { type: 'string' },
        purpose: { type: 'string' },
        form: { type: 'string' },
        reason: { type: 'string' },
        show: { type: 'boolean', default: false },
      },
    })
    const { subject: externalId, purpose, form, reason, show } = values
    if (!externalId || !purpose) throw new UsageError('reveal needs --subject and --purpose.')
    const staff = staffOf(await loadSetup(values.config, io), values.actor, show ? 'output' : 'reveal')
    const options = {
      purpose,
      ...(form === undefined ? {} : { form }),
      ...(reason === undefined ? {} : { reason }),
    }
    if (show)
      await staff.output({ externalId }, { ...options, target: 'program' }, use => io.out(use.digits()))
    else await staff.reveal({ externalId }, options, number => io.out(String(number)))
    io.error('Logged by the vault, proof verified.')
  },
}
