import type { SubjectKind } from '../api/index.ts'

/** What a column of a file of people may hold. */
export type PersonField =
  | 'kind'
  | 'externalId'
  | 'employee'
  | 'name'
  | 'familyName'
  | 'givenName'
  | 'kana'
  | 'familyKana'
  | 'givenKana'
  | 'relationship'
  | 'birthDate'
  | 'department'
  | 'email'
  | 'phone'
  | 'language'
  | 'joinedOn'
  | 'leftOn'
  | 'corporateNumber'
  | 'payment'
  | 'amount'
  | 'address'

/** Column of each field, by the text of its header. */
export type Mapping = Partial<Record<PersonField, string>>

interface FieldRule {
  /** Kinds whose files have it; left out: all. */
  kinds?: readonly SubjectKind[]
  /** Longest text, characters. */
  max: number
  /** Headers as payroll and accounting products write them, spaces, brackets and width aside. */
  headers: readonly string[]
}

const EMPLOYEE_IDS = [
  '社員番号',
  '従業員番号',
  '社員コード',
  '従業員コード',
  '社員ID',
  '従業員ID',
  '職員番号',
  '職員コード',
  '社員No',
  '従業員No',
  'スタッフコード',
  'employee number',
  'employee id',
  'employee code',
]

/** Every field, in the order in which a page lists them. */
export const FIELDS: Readonly<Record<PersonField, FieldRule>> = {
  kind: { max: 20, headers: ['区分', '種別', '対象者区分', 'kind', 'type'] },
  externalId: {
    max: 64,
    headers: [
      ...EMPLOYEE_IDS,
      ...['取引先コード', '取引先番号', '支払先コード', '支払先番号', '仕入先コード'],
      ...['株主番号', '株主コード', '扶養親族番号', '被扶養者番号', '家族番号', '家族コード', '家族ID'],
      ...['支払者番号', '管理番号', '番号', 'コード', 'ID', 'code', 'number'],
    ],
  },
  employee: {
    kinds: ['dependent'],
    max: 64,
    headers: [...EMPLOYEE_IDS, '被保険者番号', '本人番号', '本人の社員番号', 'employee'],
  },
  name: {
    max: 100,
    headers: [
      ...['氏名', '名前', '社員名', '従業員名', '社員氏名', '従業員氏名', '漢字氏名', '氏名漢字', '家族氏名'],
      ...['扶養親族氏名', '被扶養者氏名', '取引先名', '支払先名', '株主名', '名称', '会社名', '法人名'],
      ...['氏名又は名称', '氏名または名称', 'name', 'full name'],
    ],
  },
  familyName: { max: 50, headers: ['姓', '氏', '苗字', '名字', '姓漢字', 'last name', 'family name'] },
  givenName: { max: 50, headers: ['名', '名漢字', 'first name', 'given name'] },
  kana: {
    max: 100,
    headers: [
      ...['フリガナ', '氏名カナ', '氏名フリガナ', 'カナ氏名', 'カナ', 'ヨミガナ', '読み仮名', '読み'],
      ...['取引先名カナ', '名称カナ', '家族氏名カナ', '扶養親族氏名カナ', '被扶養者氏名カナ', 'kana'],
    ],
  },
  familyKana: { max: 50, headers: ['姓カナ', '姓フリガナ', 'セイ', '氏カナ', 'last name kana'] },
  givenKana: { max: 50, headers: ['名カナ', '名フリガナ', 'メイ', 'first name kana'] },
  relationship: { kinds: ['dependent'], max: 20, headers: ['続柄', '続柄名', '間柄', 'relationship'] },
  birthDate: {
    max: 20,
    headers: ['生年月日', '誕生日', '生年月日西暦', 'date of birth', 'birth date', 'birthday'],
  },
  department: {
    kinds: ['employee'],
    max: 100,
    headers: ['部署', '部署名', '所属', '所属名', '所属部署', '部門', '部門名', '部課', '店舗', 'department'],
  },
  email: {
    max: 254,
    headers: ['メールアドレス', 'メール', 'Eメール', 'E-mail', 'mail', 'email address', '社用メールアドレス'],
  },
  phone: { max: 40, headers: ['電話番号', '電話', '携帯電話', '携帯電話番号', '携帯番号', 'TEL', 'phone'] },
  language: { max: 20, headers: ['言語', '使用言語', 'language'] },
  joinedOn: {
    kinds: ['employee'],
    max: 20,
    headers: ['入社日', '入社年月日', '雇用開始日', '採用日', '採用年月日', 'hire date', 'joined'],
  },
  leftOn: {
    max: 20,
    headers: ['退職日', '退職年月日', '退社日', '資格喪失日', '取引終了日', 'termination date', 'left'],
  },
  corporateNumber: { kinds: ['partner', 'shareholder'], max: 20, headers: ['法人番号', 'corporate number'] },
  payment: {
    kinds: ['partner'],
    max: 40,
    headers: ['支払区分', '支払種別', '支払内容', '支払の種類', '支払調書区分', 'payment'],
  },
  amount: {
    kinds: ['partner', 'shareholder'],
    max: 20,
    headers: ['支払金額', '年間支払額', '支払額', '支払見込額', '金額', '配当金額', 'amount'],
  },
  address: { max: 200, headers: ['住所', '所在地', '住所又は所在地', '現住所', 'address'] },
}

/** Fields that a file of this kind may have. */
export function fieldsOf(kind: SubjectKind): PersonField[] {
  const entries = Object.entries(FIELDS) as [PersonField, FieldRule][]
  return entries.filter(([, { kinds }]) => kinds?.includes(kind) !== false).map(([field]) => field)
}
