import type { jaPurpose } from '../ja/purpose.ts'

/** English of the purposes of use; the codes are those of the rules. */
export const enPurpose: Record<keyof typeof jaPurpose, string> = {
  'purpose.TAX-EMP': 'Withholding slips for salary and retirement income',
  'purpose.TAX-RET': 'Declaration on receipt of retirement income',
  'purpose.TAX-DEP': 'Declarations of dependents and spouse for tax deductions',
  'purpose.EI': 'Employment insurance notifications',
  'purpose.EI-BEN': 'Applications for continued employment and childcare leave benefits',
  'purpose.HI-PEN': 'Health insurance and employees’ pension notifications',
  'purpose.NP3': 'Notification of category III insured status, national pension',
  'purpose.ZAIKEI': 'Declarations on workers’ property accumulation savings',
  'purpose.CORP-PEN': 'Corporate and defined contribution pensions',
  'purpose.STOCK-ASSOC': 'Payment records of the employee share association',
  'purpose.STOCK-OPT': 'Records on stock options',
  'purpose.PAY-FEE': 'Payment records of remuneration, fees, contract money and prizes',
  'purpose.PAY-RENT': 'Payment records of real estate rent',
  'purpose.PAY-LAND': 'Payment records of real estate purchases',
  'purpose.PAY-BROKER': 'Payment records of real estate brokerage',
  'purpose.PAY-DIV': 'Payment records of dividends and distributions',
  'purpose.PAY-SHARE': 'Payment records of share transfers',
  'purpose.PAYER-SELF': 'The payer’s own number on statutory records',
}
