import type { jaCollector } from '../ja/collector.ts'

/** Korean of the collector and the page around it. */
export const koCollector: Record<keyof typeof jaCollector, string> = {
  'side.front': '(앞면)',
  'side.back': '(뒷면)',
  'step.of': '{total}단계 중 {current}단계',
  'intro.title': '{organization}에서 드리는 요청',
  'intro.greeting': '{name} 님',
  'intro.lead':
    '법률로 정해진 절차를 위해 마이넘버(マイナンバー, 개인번호)를 제출해 주시기 바랍니다. 5분 정도면 끝납니다.',
  'intro.purposes': '사용 목적',
  'intro.purposesNote': '여기에 적힌 절차 외에는 사용하지 않습니다.',
  'intro.who': '제출 대상자',
  'intro.need': '준비할 것',
  'intro.needNumber': '마이넘버를 확인할 수 있는 것: 마이넘버 카드(マイナンバーカード), 주민표(住民票) 등',
  'intro.due': '기한',
  'intro.contact': '문의처',
  'intro.safety':
    '입력한 번호와 사진은 이 화면에서 암호화한 후에 보냅니다. {organization}만 읽을 수 있으며, 중간의 서버는 읽을 수 없습니다.',
  'intro.fingerprint': '확인 코드',
  'intro.fingerprintHelp':
    '짐작 가는 데가 없거나 회사에서 들은 코드와 다르면, 입력하지 말고 문의처에 전화해 주세요.',
  'intro.start': '시작',
  'numberStep.title': '마이넘버를 입력해 주세요',
  'papersStep.title': '서류 사진을 촬영해 주세요',
  'papersStep.titleFor': '{name} 님의 서류 사진',
  'review.title': '내용을 확인해 주세요',
  'number.labelFor': '{name} 님의 마이넘버',
  'number.same':
    '{name} 님과 같은 번호입니다. 번호는 사람마다 다릅니다. 서류를 보고 누구의 번호인지 확인해 주세요.',
  'review.number': '마이넘버',
  'review.papers': '서류',
  'review.edit': '수정',
  'review.mismatch':
    '입력한 번호와 서류의 QR 코드에 있는 번호가 다릅니다. 카드를 보고 번호나 사진을 수정해 주세요.',
  'review.show': '번호 표시',
  'review.hide': '번호 숨기기',
  'review.send': '제출',
  'review.note': '제출하면 이 화면에서 번호와 사진이 사라집니다.',
  'sending.title': '보내고 있습니다',
  'sending.sealing': '암호화하고 있습니다…',
  'sending.uploading': '보내고 있습니다… {percent}%',
  'sending.offline': '통신이 끊겼습니다. 연결되면 이어서 보냅니다. 그대로 기다려 주세요.',
  'sending.retry': '통신이 불안정합니다. 다시 보내고 있습니다…',
  'sending.resumed': '지난번에 이어서 보내고 있습니다.',
  'sending.keep': '끝날 때까지 이 화면을 닫지 마세요.',
  'receipt.title': '제출이 끝났습니다',
  'receipt.lead': '{organization}에 도착했습니다. 이 화면을 닫아도 됩니다.',
  'receipt.leadUsed': '이 링크를 통한 제출은 이미 끝났습니다.',
  'receipt.when': '제출 일시',
  'receipt.number': '접수증 번호(控えの番号)',
  'receipt.next': '내용에 부족한 점이 있으면 {organization}에서 연락드립니다.',
  'receipt.nextUsed': '수정하려면 받으신 링크를 다시 열거나 회사에 문의해 주세요.',
  'receipt.photos': '촬영한 서류 사진이 스마트폰에 남아 있습니다. 삭제해 주세요.',
  'receipt.print': '접수증 인쇄·저장',
  'contact.code': '접수 번호(受付番号)',
  'contact.line': '문의처',
  'nav.next': '다음',
  'nav.back': '뒤로',
  'nav.retry': '다시 시도',
  'stopped.title': '이 화면에서는 계속할 수 없습니다',
  'stopped.invalid_link':
    '링크가 올바르지 않습니다. 받은 메시지의 링크를 끝까지 모두 복사하여 다시 열어 주세요.',
  'stopped.unauthenticated':
    '이 링크는 사용할 수 없습니다. 새 링크를 받았는지 확인하거나 회사에 문의해 주세요.',
  'stopped.request_expired': '이 링크는 기한이 지났습니다. 회사에 새 링크를 요청해 주세요.',
  'stopped.request_closed': '이 요청은 취소되었습니다. 짐작 가는 데가 없으면 회사에 문의해 주세요.',
  'stopped.manifest_expired': '이 링크는 기한이 지났습니다. 회사에 새 링크를 요청해 주세요.',
  'stopped.manifest_invalid': '받은 내용이 변경되었습니다. 아무것도 입력하지 말고 회사에 전화해 주세요.',
  'stopped.manifest_replayed': '이전 요청이 도착했습니다. 새 링크를 열어 주세요.',
  'stopped.fingerprint_mismatch':
    '요청을 보낸 곳을 확인할 수 없습니다. 아무것도 입력하지 말고 회사에 전화해 주세요.',
  'stopped.environment_untrusted':
    '이 페이지의 다른 프로그램이 브라우저의 중요한 기능을 변경했습니다. 아무것도 입력하지 말고 회사에 알려 주세요.',
  'stopped.context_opaque':
    '이 페이지가 삽입된 방식으로는 번호를 보낼 수 없습니다. 아무것도 입력하지 말고 회사에 알려 주세요.',
  'stopped.context_insecure':
    '이 페이지와의 통신이 암호화되어 있지 않습니다. 주소가 https://로 시작하는지 확인하고 회사에 알려 주세요.',
  'stopped.already_submitted': '이 링크를 통한 제출은 이미 끝났습니다.',
  'stopped.storage_full':
    '접수하는 쪽의 저장 공간이 가득 찼습니다. 입력한 내용은 보내지 않았습니다. 잠시 후 다시 시도해 주세요.',
  'stopped.uploads_full':
    '지금은 보내는 중인 것이 많아 접수할 수 없습니다. 입력한 내용은 보내지 않았습니다. 잠시 후 다시 시도하고, 계속되면 회사에 알려 주세요.',
  'stopped.unreachable': '접수 서버에 연결할 수 없습니다. 통신 상태를 확인하고 다시 시도해 주세요.',
  'stopped.other':
    '문제가 발생했습니다. 입력한 내용은 보내지 않았습니다. 다시 시도하거나 회사에 문의해 주세요.',
  'stopped.code': '코드',
  loading: '불러오고 있습니다…',
  'page.title': '마이넘버 제출',
  'page.size': '글자 크게',
  'page.about': 'Fuin(封印)을 이용한 암호화 수집',
}
