import type { jaPurpose } from '../ja/purpose.ts'

/** Brazilian Portuguese of the purposes of use; the codes are those of the rules. */
export const ptPurpose: Record<keyof typeof jaPurpose, string> = {
  'purpose.TAX-EMP': 'Comprovante de salário, indenização e imposto retido (源泉徴収票)',
  'purpose.TAX-RET': 'Declaração de recebimento de indenização de saída (退職所得の受給に関する申告書)',
  'purpose.TAX-DEP': 'Declarações de dependentes e de cônjuge para dedução de imposto (扶養控除等申告書)',
  'purpose.EI': 'Notificações do seguro-desemprego (雇用保険)',
  'purpose.EI-BEN':
    'Pedidos de benefícios de licença para cuidar de filhos e de continuação do emprego (育児休業等給付)',
  'purpose.HI-PEN': 'Notificações do seguro de saúde e da pensão (健康保険・厚生年金)',
  'purpose.NP3': 'Notificação de segurado da categoria 3 da Pensão Nacional (国民年金第3号)',
  'purpose.ZAIKEI': 'Declarações da poupança de formação de patrimônio (財形貯蓄)',
  'purpose.CORP-PEN': 'Pensão da empresa e de contribuição definida (企業年金・確定拠出年金)',
  'purpose.STOCK-ASSOC': 'Informes de pagamento da associação de acionistas funcionários (持株会)',
  'purpose.STOCK-OPT': 'Registros de opções de compra de ações (新株予約権)',
  'purpose.PAY-FEE': 'Informe de pagamento de honorários, contratos e prêmios (報酬等の支払調書)',
  'purpose.PAY-RENT': 'Informe de pagamento de aluguel de imóveis (不動産の使用料等の支払調書)',
  'purpose.PAY-LAND': 'Informe de pagamento de compra de imóveis (不動産等の譲受けの支払調書)',
  'purpose.PAY-BROKER': 'Informe de pagamento de comissão imobiliária (あっせん手数料の支払調書)',
  'purpose.PAY-DIV': 'Informe de pagamento de dividendos e distribuições (配当等の支払調書)',
  'purpose.PAY-SHARE': 'Informe de pagamento de venda de ações (株式等の譲渡の支払調書)',
  'purpose.PAYER-SELF': 'Número de quem paga, nos documentos fiscais exigidos por lei (法定調書)',
}
