import { startPayroll } from './start.ts'

/** The payroll beside a vault that runs elsewhere: `VAULT_URL`, `VAULT_SETUP_TOKEN`, `COLLECT_URL`. */
const { VAULT_URL, VAULT_SETUP_TOKEN, COLLECT_URL, DATA_DIR = './data', PORT = '8790' } = process.env
if (VAULT_URL === undefined || VAULT_SETUP_TOKEN === undefined || COLLECT_URL === undefined) {
  console.error('Set VAULT_URL, VAULT_SETUP_TOKEN and COLLECT_URL, or run `npm run demo` at the top.')
  process.exit(2)
}
const payroll = await startPayroll({
  dataDir: DATA_DIR,
  vaultUrl: VAULT_URL,
  setupToken: VAULT_SETUP_TOKEN,
  collectUrl: COLLECT_URL,
  port: Number(PORT),
})
console.log(payroll.url)
