/** Japanese of whoever is not known by name: the visitor of a poster, and family members who are added. */
export const jaIntake = {
  'steps.person': 'お名前など',
  'intro.self': 'この画面を開いた方、ご本人の分',
  'intro.poster':
    '提出したあとで、{organization}の担当者が、どなたの分かを確認します。確認が終わるまで、番号は使われません。',
  'person.title': 'あなたのことを教えてください',
  'person.lead': 'どなたの提出かを、担当者が確かめるために使います。',
  'person.relative': 'ご家族のことを教えてください',
  'person.relativeLead': '会社に届けていないご家族の分です。担当者が確かめてから登録します。',
  'person.name': 'お名前',
  'person.kana': 'ふりがな（なくてもかまいません）',
  'person.birthDate': '生年月日',
  'person.employeeNumber': '社員番号',
  'person.either': '生年月日か社員番号の、どちらかを入れてください。',
  'person.contact': '連絡先の電話番号（なくてもかまいません）',
  'person.relationship': '続柄',
  'person.choose': '選んでください',
  'person.spouse': '配偶者（夫・妻）',
  'person.child': '子',
  'person.parent': '父母',
  'person.other': 'そのほかの家族',
  'person.nameMissing': 'お名前を入れてください',
  'person.birthDateMissing': '生年月日を入れてください',
  'person.eitherMissing': '生年月日か社員番号を入れてください',
  'person.relationshipMissing': '続柄を選んでください',
  'household.title': 'ほかに届けるご家族はいますか',
  'household.lead':
    '扶養しているご家族で、会社がまだ知らない方がいれば、ここで追加できます。いなければ、そのまま進んでください。',
  'household.spouse':
    '配偶者を追加するときは、次のことにも使います。配偶者の書類（委任状など）の写真が要ります。',
  'household.add': '家族を追加する',
  'household.remove': '取り消す',
  'household.removeWhat': '取り消す：{name}',
  'household.unnamed': '（お名前がまだです）',
  'household.nobody': 'いないので次へ',
  'household.full': 'これ以上は追加できません。ほかにもいるときは、会社に連絡してください。',
  'stopped.intake_full':
    'いまは、このポスターからの受け付けがいっぱいです。時間をおいてもう一度試すか、会社に連絡してください。',
  'stopped.rate_limited':
    '短い時間にたくさんのアクセスがありました。しばらく待ってから、もう一度試してください。',
  'review.person': 'お名前など',
  'household.change': '家族を追加・取り消す',
} as const
