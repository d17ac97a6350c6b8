import type { jaIntake } from '../ja/intake.ts'

/** Korean of whoever is not known by name. */
export const koIntake: Record<keyof typeof jaIntake, string> = {
  'steps.person': '이름 등',
  'intro.self': '이 화면을 연 본인',
  'intro.poster':
    '제출한 후에 {organization} 담당자가 누구의 것인지 확인합니다. 확인이 끝날 때까지 번호는 사용되지 않습니다.',
  'person.title': '본인에 대해 알려 주세요',
  'person.lead': '누가 제출했는지 담당자가 확인하는 데 사용합니다.',
  'person.relative': '가족에 대해 알려 주세요',
  'person.relativeLead': '회사에 신고하지 않은 가족의 경우입니다. 담당자가 확인한 후 등록합니다.',
  'person.name': '이름',
  'person.kana': '이름의 가나 표기(ふりがな, 없어도 됩니다)',
  'person.birthDate': '생년월일',
  'person.employeeNumber': '사원 번호(社員番号)',
  'person.either': '생년월일과 사원 번호 중 하나를 입력해 주세요.',
  'person.contact': '연락처 전화번호(없어도 됩니다)',
  'person.relationship': '본인과의 관계(続柄)',
  'person.choose': '선택해 주세요',
  'person.spouse': '배우자(남편·아내)',
  'person.child': '자녀',
  'person.parent': '부모',
  'person.other': '그 밖의 가족',
  'person.nameMissing': '이름을 입력해 주세요',
  'person.birthDateMissing': '생년월일을 입력해 주세요',
  'person.eitherMissing': '생년월일이나 사원 번호를 입력해 주세요',
  'person.relationshipMissing': '관계를 선택해 주세요',
  'household.title': '신고할 다른 가족이 있습니까?',
  'household.lead':
    '부양(扶養)하는 가족 중 회사가 아직 모르는 분이 있으면 여기에서 추가할 수 있습니다. 없으면 그대로 진행해 주세요.',
  'household.spouse':
    '배우자를 추가하면 번호를 다음 용도에도 사용합니다. 배우자의 서류(위임장〔委任状〕 등) 사진이 필요합니다.',
  'household.add': '가족 추가',
  'household.remove': '취소',
  'household.removeWhat': '취소: {name}',
  'household.unnamed': '(이름을 아직 입력하지 않음)',
  'household.nobody': '없음, 다음으로',
  'household.full': '더 이상 추가할 수 없습니다. 더 있으면 회사에 연락해 주세요.',
  'stopped.intake_full':
    '지금은 이 포스터를 통한 접수가 가득 찼습니다. 잠시 후 다시 시도하거나 회사에 연락해 주세요.',
  'stopped.rate_limited': '짧은 시간에 접속이 많았습니다. 잠시 기다렸다가 다시 시도해 주세요.',
  'review.person': '이름 등',
  'household.change': '가족 추가·취소',
}
