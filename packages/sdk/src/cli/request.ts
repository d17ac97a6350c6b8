import { parseArgs } from 'node:util'
import type { SubjectKind } from '../api/index.ts'
import { documentOf } from '../rules/documents.ts'
import { PURPOSES } from '../rules/purposes.ts'
import { ACTOR_OPTIONS, staffOf } from './actor.ts'
import { loadSetup } from './config-file.ts'
import { UsageError, type Command } from './usage.ts'

/** Asks a person and prints the one-time link. */
export const request: Command = {
  help: `fuin request create --subject ID --purpose CODE --due YYYY-MM-DD [options]

Asks a person for the number and prints the one-time link on standard output. Whoever has the link can answer
in the person's place: send it to that person and to nobody else.

  --subject ID       your own id of the person, such as an employee number
  --name NAME        stores the person first, or changes the name
  --kind KIND        employee (default), dependent, partner, shareholder, payer
  --purpose CODE     may be repeated: ${PURPOSES.slice(0, 6)
    .map(({ code }) => code)
    .join(', ')}, …
  --paper CODE       narrows what the person may show, such as mynumber-card; may be repeated.
                     Default: every way that the law leaves
  --due YYYY-MM-DD   until when, day in Japan
  --actor ID         your own id of the staff member (default: user of this machine)
  --config FILE      default fuin.json`,

  async run([verb, ...args], io) {
    if (verb !== 'create') throw new UsageError('request knows create.')
    const { values } = parseArgs({
      args,
      options: {
        ...ACTOR_OPTIONS,
        subject: { type: 'string' },
        name: { type: 'string' },
        kind: { type: 'string', default: 'employee' },
        purpose: { type: 'string', multiple: true },
        paper: { type: 'string', multiple: true, default: [] },
        due: { type: 'string' },
      },
    })
    const { subject: externalId, purpose: purposes, due, name, kind } = values
    if (!externalId || !purposes || !due) {
      throw new UsageError('request create needs --subject, --purpose and --due.')
    }
    const staff = staffOf(await loadSetup(values.config, io), values.actor, 'request')
    if (name !== undefined) await staff.subjects.put({ externalId, kind: kind as SubjectKind, name })
    const images = values.paper.map(document => ({
      document,
      sides: [...(documentOf(document)?.sides ?? [])],
    }))
    const narrowed = images.length === 0 ? {} : { images }
    const issued = await staff.requests.create({ subject: { externalId }, purposes, ...narrowed, due })
    io.error(`request ${issued.id}, open until ${issued.expiresAt}`)
    io.out(issued.url)
  },
}
