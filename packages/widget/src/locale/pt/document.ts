import type { jaDocument } from '../ja/document.ts'

/** Brazilian Portuguese of the document field. */
export const ptDocument: Record<keyof typeof jaDocument, string> = {
  'document.camera': 'Tirar foto',
  'document.file': 'Escolher foto',
  'document.retake': 'Tirar de novo',
  'document.rotate': 'Girar',
  'document.remove': 'Apagar a foto',
  'document.drop': 'Também é possível arrastar uma imagem para cá.',
  'document.ready': 'A foto está pronta. Confira se dá para ler o texto.',
  'document.rotated': 'A foto foi girada.',
  'document.preview': 'Foto: {label}',
  'document.working': 'Preparando a foto…',
  'document.tips': 'Fotografe num lugar claro, com os quatro cantos aparecendo e o texto legível.',
  'document.private': 'A localização e outros dados da foto são removidos antes do envio.',
  'document.pdf': 'PDF não pode ser usado. Fotografe o documento ou escolha uma imagem (JPEG ou PNG).',
  'document.type': 'Este formato não pode ser usado. Escolha uma imagem JPEG ou PNG.',
  'document.large':
    'O arquivo é grande demais (no máximo 40 MB). Tire outra foto ou escolha uma imagem menor.',
  'document.heic':
    'Seu navegador não abre este formato (HEIC). Tire a foto com a câmera, ou salve como JPEG e escolha de novo.',
  'document.broken': 'Não foi possível abrir esta imagem. Tire outra foto ou escolha outra imagem.',
  'document.small': 'A imagem é pequena; talvez não dê para ler o texto.',
  'document.dark': 'A foto pode estar escura. Você pode tirar de novo num lugar claro.',
  'document.blurred': 'A foto pode estar desfocada. Você pode tirar de novo.',
  'document.glare':
    'O reflexo da luz pode estar escondendo o texto. Você pode tirar de novo em outro ângulo.',
  'document.cut':
    'Uma borda do documento pode estar cortada. Você pode tirar de novo com os quatro cantos aparecendo.',
  'document.other-side': 'Pode ser o outro lado do documento. Você pode tirar de novo o lado pedido aqui.',
  'document.empty': 'O arquivo está vazio. Tire outra foto ou escolha outra imagem.',
  'document.avif':
    'Seu navegador não abre este formato (AVIF). Tire a foto com a câmera, ou salve como JPEG e escolha de novo.',
  'document.gif':
    'GIF não pode ser usado, porque as letras ficam difíceis de ler. Fotografe o documento ou escolha uma imagem JPEG ou PNG.',
  'document.tiff':
    'TIFF não pode ser usado. Fotografe o documento, ou mude o scanner para JPEG e escaneie de novo.',
  'document.svg': 'SVG não é uma foto e não pode ser usado. Fotografe o documento.',
  'document.pixels':
    'A imagem é grande demais para abrir (no máximo 100 megapixels). Diminua o tamanho da foto na configuração da câmera e tire de novo, ou escolha uma imagem menor.',
  'document.unread':
    'Não foi possível ler o arquivo. Se a foto está na nuvem, salve neste aparelho primeiro e depois escolha.',
  'document.failed':
    'Não foi possível preparar a foto. Vá a um lugar com conexão, feche outros aplicativos e tente de novo.',
  'document.cancel': 'Cancelar',
  'document.again': 'Tentar de novo',
  'document.missing': 'É preciso colocar uma foto.',
  'document.label': 'Documento de identificação (本人確認書類)',
}
