import { CHECKED, type PaperRule } from './paper-rule.ts'

/** What is needed besides the number paper when somebody files for another (番号法施行規則 6条〜10条). */
export const PROXY_PAPERS: readonly PaperRule[] = [
  {
    code: 'proxy-letter',
    name: '委任状',
    nameEn: 'Letter of proxy',
    proves: 'agency',
    group: 'proxy',
    needed: 0,
    sides: ['front'],
    validity: 'none',
    note: 'signed by the person whose number it is; names the agent and the affair',
    basis: '番号法施行規則 6条1項2号',
    checked: CHECKED,
  },
  {
    code: 'agent-identity',
    name: '代理人の本人確認書類（運転免許証など、写真付きのもの）',
    nameEn: 'Identity paper of the agent, with photo',
    proves: 'agent',
    group: 'agent',
    needed: 0,
    sides: ['front'],
    validity: 'date-on-it',
    masks: ['donor'],
    note: 'not needed where the employer knows the agent: employment is enough',
    basis: '番号法施行規則 7条',
    checked: CHECKED,
  },
]
