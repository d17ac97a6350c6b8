import type { jaIntake } from '../ja/intake.ts'

/** やさしい日本語 of whoever is not known by name. */
export const easyIntake: Record<keyof typeof jaIntake, string> = {
  'steps.person': '名前など',
  'intro.self': 'この 画面を 開いた 人（あなた）の 番号',
  'intro.poster':
    '送った あとで、{organization}の 人が だれの 番号か 確かめます。それまで 番号は 使いません。',
  'person.title': 'あなたの ことを 教えてください',
  'person.lead': '会社の 人が、だれが 送ったかを 確かめる ためです。',
  'person.relative': '家族の ことを 教えてください',
  'person.relativeLead': '会社が まだ 知らない 家族の 番号です。会社の 人が 確かめます。',
  'person.name': '名前',
  'person.kana': '名前の 読みかた（なくても いいです）',
  'person.birthDate': '生まれた 日',
  'person.employeeNumber': '社員番号（会社での あなたの 番号）',
  'person.either': '生まれた 日か 社員番号の どちらかを 書いてください。',
  'person.contact': '電話番号（なくても いいです）',
  'person.relationship': 'あなたとの 関係',
  'person.choose': '選んでください',
  'person.spouse': '夫・妻',
  'person.child': '子ども',
  'person.parent': 'お父さん・お母さん',
  'person.other': 'ほかの 家族',
  'person.nameMissing': '名前を 書いてください',
  'person.birthDateMissing': '生まれた 日を 書いてください',
  'person.eitherMissing': '生まれた 日か 社員番号を 書いてください',
  'person.relationshipMissing': '関係を 選んでください',
  'household.title': 'ほかに 家族は いますか',
  'household.lead':
    'あなたが お金を 出して いっしょに 生活している 家族で、会社が まだ 知らない 人が いたら、ここで 足して ください。いないときは 次へ 進んでください。',
  'household.spouse':
    '夫や 妻を 足すときは、次の ことにも 使います。夫や 妻の 紙（委任状など）の 写真が いります。',
  'household.add': '家族を 足す',
  'household.remove': 'やめる',
  'household.removeWhat': 'やめる：{name}',
  'household.unnamed': '（名前は まだです）',
  'household.nobody': 'いないので 次へ',
  'household.full': 'これより 多くは できません。会社に 聞いてください。',
  'stopped.intake_full':
    '今は たくさんの 人が 送ったので、受けつけできません。あとで やるか、会社に 聞いてください。',
  'stopped.rate_limited': '短い 時間に たくさんの 人が 使いました。少し 待ってから もう一度 やってください。',
  'review.person': '名前など',
  'household.change': '家族を 足す・やめる',
}
