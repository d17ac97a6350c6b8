import type { jaIntake } from '../ja/intake.ts'

/** Brazilian Portuguese of whoever is not known by name. */
export const ptIntake: Record<keyof typeof jaIntake, string> = {
  'steps.person': 'Seus dados',
  'intro.self': 'Você, que abriu esta página',
  'intro.poster':
    'Depois do envio, os responsáveis de {organization} confirmam de quem é. Até lá, o número não é usado.',
  'person.title': 'Diga quem é você',
  'person.lead': 'É para os responsáveis saberem quem fez o envio.',
  'person.relative': 'Dados do seu familiar',
  'person.relativeLead':
    'Para familiares que a empresa ainda não conhece. Os responsáveis conferem antes de registrar.',
  'person.name': 'Nome',
  'person.kana': 'Leitura em kana (ふりがな), se tiver',
  'person.birthDate': 'Data de nascimento',
  'person.employeeNumber': 'Número de funcionário (社員番号)',
  'person.either': 'Preencha a data de nascimento ou o número de funcionário.',
  'person.contact': 'Telefone para contato (opcional)',
  'person.relationship': 'Parentesco',
  'person.choose': 'Escolha',
  'person.spouse': 'Marido ou esposa',
  'person.child': 'Filho ou filha',
  'person.parent': 'Pai ou mãe',
  'person.other': 'Outro familiar',
  'person.nameMissing': 'Preencha o nome',
  'person.birthDateMissing': 'Preencha a data de nascimento',
  'person.eitherMissing': 'Preencha a data de nascimento ou o número de funcionário',
  'person.relationshipMissing': 'Escolha o parentesco',
  'household.title': 'Há mais familiares para informar?',
  'household.lead':
    'Se você sustenta familiares (扶養) que a empresa ainda não conhece, adicione aqui. Se não houver, é só avançar.',
  'household.spouse':
    'Se você adicionar o cônjuge, o número também será usado para o seguinte. São necessárias fotos de documentos do cônjuge, como a procuração (委任状).',
  'household.add': 'Adicionar familiar',
  'household.remove': 'Retirar',
  'household.removeWhat': 'Retirar: {name}',
  'household.unnamed': '(ainda sem nome)',
  'household.nobody': 'Não há, avançar',
  'household.full': 'Não é possível adicionar mais. Se houver mais alguém, fale com a empresa.',
  'stopped.intake_full':
    'No momento, este cartaz não aceita mais envios. Tente de novo mais tarde ou fale com a empresa.',
  'stopped.rate_limited': 'Houve muitos acessos em pouco tempo. Espere um pouco e tente de novo.',
  'review.person': 'Nome e dados',
  'household.change': 'Adicionar ou retirar familiares',
}
