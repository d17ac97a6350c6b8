import type { jaPurpose } from '../ja/purpose.ts'

/** やさしい日本語 of the purposes of use; the codes are those of the rules. */
export const easyPurpose: Record<keyof typeof jaPurpose, string> = {
  'purpose.TAX-EMP': '給料や 退職金の 税金の 紙（源泉徴収票）を 作る',
  'purpose.TAX-RET': '退職金を もらう ときの 紙を 作って 出す',
  'purpose.TAX-DEP': '家族の 分 税金を 安くする ための 紙を 作って 出す',
  'purpose.EI': '雇用保険（仕事を やめた ときなどの 保険）の 届け',
  'purpose.EI-BEN': '育児休業などの お金を もらう ための 届け',
  'purpose.HI-PEN': '健康保険と 年金の 届け',
  'purpose.NP3': '働いている 人の 夫や 妻の 年金（第3号）の 届け',
  'purpose.ZAIKEI': '会社で する 貯金（財形）の 紙を 作る',
  'purpose.CORP-PEN': '会社の 年金の 仕事',
  'purpose.STOCK-ASSOC': '会社の 株を 買う 会（持株会）の 税金の 紙を 作る',
  'purpose.STOCK-OPT': '会社の 株を 買う 権利の 税金の 紙を 作る',
  'purpose.PAY-FEE': '仕事の お金（報酬など）の 税金の 紙を 作る',
  'purpose.PAY-RENT': '家賃や 土地を 借りる お金の 税金の 紙を 作る',
  'purpose.PAY-LAND': '土地や 建物を 買った お金の 税金の 紙を 作る',
  'purpose.PAY-BROKER': '土地や 建物の 紹介の お金の 税金の 紙を 作る',
  'purpose.PAY-DIV': '株の 配当の 税金の 紙を 作る',
  'purpose.PAY-SHARE': '株を 売った お金の 税金の 紙を 作る',
  'purpose.PAYER-SELF': 'お金を はらう 人として 税金の 紙に 書く',
}
