import type { SubjectKind } from '../../api/index.ts'
import type { QueueFilter } from '../../client/desk/queue.ts'
import { isId } from '../../format/ids.ts'
import { checksFor } from '../../rules/checks.ts'
import { documentsOn } from '../../rules/documents.ts'
import { todayInJapan } from '../../rules/on.ts'
import { RETURN_REASONS } from '../../rules/return-reasons.ts'
import { verifierOf } from '../../rules/verifiers.ts'
import { HandlerProblem, json } from '../answers.ts'
import { KINDS } from '../fields.ts'
import { requirePermission, type Route, type Routes } from './route.ts'

/** For whoever may review, and nobody else: names, papers and purposes of everybody who waits are in here. */
const reviewers =
  (route: Route): Route =>
  async (call, id, rest) => {
    await requirePermission(call, 'review')
    return route(call, id, rest)
  }

/** The desk where many submissions are looked at, one after the other. */
export const reviewDeskRoutes: Routes = {
  'GET reviews': reviewers(async ({ reviewDesk, staff, url }) =>
    json(
      await reviewDesk.queue(staff, filterOf(url), {
        offset: whole(url, 'offset', 0, 100_000) ?? 0,
        limit: whole(url, 'limit', 1, 200) ?? 50,
      }),
    ),
  ),
  'GET reviews recent': reviewers(async ({ reviewDesk, staff }) =>
    json({ data: await reviewDesk.recent(staff) }),
  ),
  'GET reviews rules': reviewers(async ({ staff, reviewDesk }) => {
    const { twoPersonCheck, imageDays } = await staff.settings.get()
    return json({ ...rules(), texts: await reviewDesk.texts.list(), twoPersonCheck, imageDays })
  }),
  'GET reviews *': reviewers(async ({ reviewDesk, staff }, request) => {
    const opened = await reviewDesk.open(staff, requestId(request))
    return json({ ...opened, verifiers: opened.review.manifest.subjects.map(verifiersOf) })

    function verifiersOf({ kind, purposes }: { kind: SubjectKind; purposes: string[] }): object {
      const found = purposes.map(code => verifierOf(kind, code))
      const here = found.find(({ verifier }) => verifier === 'organization')
      const { verifier, basis } = here ?? found[0] ?? { verifier: 'nobody', basis: '' }
      return { verifier, basis }
    }
  }),
  'POST reviews * claim': reviewers(async ({ reviewDesk, staff, member }, request) =>
    json({ claim: await reviewDesk.claim(staff, member.name, requestId(request)) }),
  ),
  'POST reviews * release': reviewers(async ({ reviewDesk, staff }, request) => {
    await reviewDesk.release(staff, requestId(request))
    return json({})
  }),
  'POST reviews texts': reviewers(async ({ reviewDesk, fields }) =>
    json({
      texts: await reviewDesk.texts.add({ reason: fields.text('reason'), words: fields.text('words') }),
    }),
  ),
  'POST reviews texts remove': reviewers(async ({ reviewDesk, fields }) =>
    json({ texts: await reviewDesk.texts.remove(fields.text('id')) }),
  ),
}

/** What the page needs of the law: papers with their checklists, and the reasons of a return. */
function rules(): object {
  const papers = documentsOn(todayInJapan()).map(paper => ({
    code: paper.code,
    name: paper.name,
    nameEn: paper.nameEn,
    proves: paper.proves,
    sides: paper.sides,
    mask: paper.mask ?? null,
    basis: paper.basis,
    checks: checksFor(paper),
  }))
  return { papers, reasons: RETURN_REASONS }
}

function requestId(id: string): string {
  if (isId(id, 'req')) return id
  throw new HandlerProblem(404, 'not_found')
}

function filterOf(url: URL): QueueFilter {
  const kind = url.searchParams.get('kind')
  const department = url.searchParams.get('department')
  if ((kind !== null && !KINDS.includes(kind)) || (department?.length ?? 0) > 200)
    throw new HandlerProblem(400, 'invalid_request')
  return {
    ...(kind === null ? {} : { kind: kind as SubjectKind }),
    ...(department === null ? {} : { department }),
  }
}

function whole(url: URL, name: string, least: number, most: number): number | undefined {
  const value = url.searchParams.get(name)
  if (value === null) return undefined
  const parsed = /^\d{1,6}$/u.test(value) ? Number(value) : Number.NaN
  if (parsed >= least && parsed <= most) return parsed
  throw new HandlerProblem(400, 'invalid_request')
}
