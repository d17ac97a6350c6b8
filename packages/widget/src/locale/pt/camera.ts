import type { jaCamera } from '../ja/camera.ts'

/** Brazilian Portuguese of the live view. */
export const ptCamera: Record<keyof typeof jaCamera, string> = {
  'camera.button': 'Fotografar com moldura',
  'camera.asking': 'O navegador vai perguntar se pode usar a câmera. Escolha “Permitir”.',
  'camera.hint.card': 'Encaixe o cartão na moldura, num ângulo sem reflexo de luz.',
  'camera.hint.a4': 'Coloque o papel numa superfície plana e encaixe os quatro cantos na moldura.',
  'camera.hint.passport': 'Abra a página com a sua foto e encaixe na moldura.',
  'camera.scan':
    'Mostre o QR code do verso do cartão My Number (マイナンバーカード) dentro da moldura, o maior possível.',
  'camera.shutter': 'Tirar a foto',
  'camera.torch': 'Luz',
  'camera.close': 'Cancelar',
  'camera.otherWay': 'Usar outra forma',
  'camera.again': 'Tentar de novo',
  'camera.resume': 'Ligar a câmera de novo',
  'camera.paused': 'Você saiu da página, por isso a câmera foi desligada.',
  'camera.refused.ios':
    'A câmera não está permitida. Toque no botão à esquerda do endereço (“AA”, “ぁあ” ou parecido), abra os ajustes do site e mude a Câmera para “Permitir”. Também é possível escolher uma foto.',
  'camera.refused.android':
    'A câmera não está permitida. Toque no botão à esquerda do endereço, abra “Permissões” e permita a câmera. Também é possível escolher uma foto.',
  'camera.refused.desktop':
    'A câmera não está permitida. Clique no botão de câmera ou de cadeado na barra de endereço e permita a câmera. Também é possível escolher um arquivo de foto.',
  'camera.refused.app':
    'A câmera não está permitida dentro deste aplicativo. Escolha uma foto ou abra esta página no seu navegador de sempre (Safari ou Chrome).',
  'camera.none': 'Nenhuma câmera foi encontrada. Escolha um arquivo de foto ou use o celular.',
  'camera.busy':
    'A imagem da câmera não aparece. Feche outros programas que usam a câmera, como chamadas de vídeo, e tente de novo.',
  'camera.insecure':
    'Esta página não foi aberta com https, por isso a câmera não pode ser usada. Não digite nada e avise o contato indicado.',
  'camera.blocked': 'Esta página não permite usar a câmera. Escolha um arquivo de foto.',
  'camera.unsupported':
    'Este navegador não mostra a imagem ao vivo. Escolha uma foto ou fotografe com a câmera do celular.',
}
