import type { CollectionFlow } from '../flow/collection-flow.ts'
import { requestCode } from '../help/request-code.ts'
import { purposeTexts } from './told.ts'
import { dateText, paperName, type View } from './view.ts'

/** One line of the receipt, on the screen as in the file. */
export interface ReceiptLine {
  id: 'when' | 'receipt' | 'from' | 'gave' | 'purposes' | 'contact'
  term: string
  texts: string[]
}

type Shown = NonNullable<CollectionFlow['receipt']>

/** What the receipt says. Papers and purposes only where this visit knows them. */
export function linesOf(view: View, { request, index, submittedAt }: Shown): ReceiptLine[] {
  const { t, flow, language } = view
  const { organization, opened, answers, sending, own } = flow
  const { subjects = [] } = opened?.manifest ?? {}
  const papers = !sending.known
    ? []
    : subjects.flatMap(subject =>
        answers.choices.imagesOf(subject).map(({ document, side }) => paperName(t, document, side)),
      )
  // What an earlier visit sealed is not known here: that photos went out is.
  if (!sending.known && sending.photos) papers.push(t('review.papers'))
  const lines: ReceiptLine[] = [
    { id: 'when', term: t('receipt.when'), texts: [dateText(language, submittedAt, true)] },
    { id: 'receipt', term: t('receipt.number'), texts: [receiptNumber(request, index)] },
    { id: 'from', term: t('receipt.from'), texts: organization === null ? [] : [organization.name] },
    {
      id: 'gave',
      term: t('receipt.gave'),
      // Whoever comes back is told by the own view, person by person.
      texts:
        opened === null || (own.view !== null && !sending.known)
          ? []
          : [t('review.number'), ...new Set(papers)],
    },
    { id: 'purposes', term: t('intro.purposes'), texts: opened === null ? [] : purposeTexts(view) },
    { id: 'contact', term: t('contact.line'), texts: organization === null ? [] : [organization.contact] },
  ]
  return lines.filter(({ texts }) => texts.some(text => text !== ''))
}

/** Short enough to be read out on the telephone: end of the request id and place in the log. */
function receiptNumber(request: string, index: number): string {
  return `${requestCode(request)}-${index}`
}
