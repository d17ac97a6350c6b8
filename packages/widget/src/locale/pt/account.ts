import type { jaAccount } from '../ja/account.ts'

/** Brazilian Portuguese of signing in with an ID and a password. */
export const ptAccount: Record<keyof typeof jaAccount, string> = {
  'account.title': 'Entrar com ID e senha',
  'account.lead': 'Digite o ID e a senha que estão no papel recebido da empresa.',
  'account.id': 'ID',
  'account.idHint': 'São 8 caracteres. Pode usar letras minúsculas e deixar os hifens de fora.',
  'account.password': 'Senha',
  'account.passwordHint': 'São 12 caracteres.',
  'account.show': 'Mostrar a senha',
  'account.hide': 'Esconder a senha',
  'account.idWrong': 'O ID tem 8 letras e números. Veja o papel e digite de novo.',
  'account.passwordWrong': 'A senha tem 12 letras e números. Veja o papel e digite de novo.',
  'account.signIn': 'Entrar',
  'account.working': 'Verificando…',
  'account.refused':
    'O ID ou a senha está errado. Caracteres parecidos, como a letra O e o número 0, são aceitos dos dois jeitos. Veja o papel mais uma vez.',
  'account.codeRefused':
    'O código está errado ou já passou do tempo. Digite o código novo que aparece no aplicativo.',
  'account.wait': 'Houve alguns erros seguidos. Espere {seconds} segundos e tente de novo.',
  'account.locked':
    'Houve 10 erros, por isso este ID foi bloqueado. Ligue para a empresa e peça para desbloquear.',
  'account.unreachable': 'Não foi possível conectar ao servidor. Verifique a sua conexão e tente de novo.',
  'account.broken':
    'O endereço desta página está errado ou o conteúdo recebido foi alterado. Não digite nada e ligue para a empresa.',
  'account.help': 'Se tiver dúvida, ligue para o telefone que está no papel.',
  'account.totpTitle': 'Digite o código do aplicativo',
  'account.totpLead': 'São os 6 números que aparecem no aplicativo autenticador que você registrou.',
  'account.totp': 'Código do aplicativo',
  'account.totpWrong': 'O código tem 6 números.',
  'account.next': 'Avançar',
  'account.listTitle': 'Qual pedido você quer abrir?',
  'account.listLead': 'Há mais de um pedido da empresa.',
  'account.requestOf': 'Pedido de {date}',
  'account.requestCode': 'Número de protocolo (受付番号) {code}',
  'account.stateOpen': 'Ainda não enviado (prazo: {date})',
  'account.stateSent': 'Enviado',
  'account.noneTitle': 'Não há nenhum pedido agora',
  'account.noneText': 'Quando a empresa fizer um novo pedido, ele aparece aqui.',
  'account.signOut': 'Sair',
  'account.factor': 'Aumentar a segurança (aplicativo autenticador)',
  'account.factorLead':
    'Leia este código com o aplicativo autenticador do celular. A partir da próxima vez, além da senha, serão pedidos 6 números.',
  'account.factorKey': 'Se a câmera não conseguir ler, digite este texto no aplicativo.',
  'account.factorDone': 'Registrado. O código será pedido a partir da próxima vez.',
  'account.factorConfirm': 'Registrar',
}
