'use client';

/** All messages for a person, in Brazilian Portuguese. */
import type { Messages } from '../messages.ts';
import type { ProblemMessage } from '../problem-message.ts';

const message = (heading: string, body: string): ProblemMessage => ({ heading, body });

const takeSelfie = 'Tire uma selfie';
const addPhoto = message(
  'Adicione uma foto sua',
  'A do seu documento ou uma foto nítida e recente.',
);
const anotherPhoto = 'Escolha outra foto: JPEG, PNG ou WebP.';
const tryAgain = 'Depois, tente de novo.';
const stillHere = 'Suas fotos continuam aqui.';
const notCompared = 'Não deu para comparar as fotos';

export const ptBR: Messages = {
  tag: 'pt-BR',
  lazy: {
    problems: async () => (await import('./problems.ts')).problemMessages,
    guide: async () => (await import('./guide.ts')).guideMessages,
  },
  welcome: {
    heading: 'Confirme que é você',
    body: 'Duas fotos, cerca de um minuto.',
    selfie: message(takeSelfie, 'A câmera só abre depois de “Começar”.'),
    selfieFromFile: message('Adicione uma selfie', 'Tirada agora mesmo.'),
    reference: addPhoto,
    referenceHeld: message('Já temos sua foto', 'Nada a fazer aqui.'),
    result: 'Veja o resultado',
    sentTo: (recipient) =>
      `As duas fotos são enviadas para ${recipient} e comparadas uma única vez.`,
    selfieSentTo: (recipient) =>
      `Sua selfie é enviada para ${recipient} e comparada uma única vez.`,
    staysHere: 'As duas fotos ficam neste dispositivo.',
    agree: 'Concordo que meu rosto seja comparado para esta verificação.',
    agreeFirst: 'Marque a caixa para continuar.',
    someoneElse: 'A foto que vou adicionar é de outra pessoa.',
    authority: 'Essa pessoa concordou com esta verificação.',
    authorityFirst: 'Marque esta caixa também ou use uma foto sua.',
    adultsOnly:
      'Esta verificação é para adultos. Pergunte a um adulto que cuida de você o que fazer.',
    start: 'Começar',
    notice: 'O que acontece com minhas fotos?',
    noticeSent: (recipient) =>
      `Nada é enviado antes de “Comparar”. Depois, as duas fotos são enviadas para ${recipient}, onde os rostos são comparados uma única vez.`,
    noticeSelfieSent: (recipient) =>
      `Nada é enviado antes de “Comparar”. Depois, sua selfie é enviada para ${recipient}, onde é comparada uma única vez com a foto que já está lá.`,
    noticeStays: 'Os rostos são comparados neste navegador. As duas fotos ficam neste dispositivo.',
    thisSite: 'este site',
  },
  selfie: {
    add: message(takeSelfie, 'Abra a câmera quando quiser.'),
    camera: message(takeSelfie, 'Olhe de frente para a câmera.'),
    photo: 'Sua selfie',
    change: 'Trocar selfie',
    missing: 'Nenhuma selfie ainda',
  },
  reference: {
    add: addPhoto,
    camera: message('Fotografe sua foto', 'Preencha o quadro, não se mexa e evite reflexos.'),
    photo: 'Sua foto',
    change: 'Trocar foto',
    missing: 'Nenhuma foto ainda',
  },
  camera: {
    starting: 'Abrindo a câmera…',
    waiting: 'Seu navegador quer saber se pode usar a câmera. Escolha “Permitir”.',
    unanswered: 'Seu navegador ainda espera. Escolha “Permitir” lá ou “Cancelar” aqui.',
    blocked: 'Toque aqui para abrir a câmera.',
    paused: 'A câmera está em pausa.',
    live: 'A câmera está ligada.',
    open: 'Abrir câmera',
    shutter: 'Tirar foto',
    preview: 'Imagem da câmera',
    choose: 'Câmera',
    unnamed: (position) => `Câmera ${position}`,
  },
  photo: {
    choose: 'Escolher foto',
    drop: 'Solte uma foto aqui',
    orPaste: 'ou cole · JPEG, PNG ou WebP',
    rejectedDrop: {
      noFile: 'Isso não era um arquivo de foto.',
      link: 'Isso era um link. Salve a foto neste dispositivo e adicione aqui.',
      folder: 'Isso era uma pasta. Abra a pasta e adicione uma foto.',
      severalFiles: 'Eram vários arquivos. Adicione só uma foto.',
    },
    keep: 'Usar esta foto',
    retake: 'Tirar outra',
    another: 'Escolher outra foto',
    useAnyway: 'Usar mesmo assim',
  },
  review: message('A foto ficou boa?', 'Rosto nítido, olhos abertos, nada cobrindo.'),
  preparing: message('Um momento', 'Estamos preparando sua foto.'),
  ready: {
    heading: 'Tudo pronto para comparar',
    body: 'As duas fotos já estão aqui.',
    compare: 'Comparar',
  },
  comparing: {
    heading: 'Comparando as duas fotos',
    body: 'Leva alguns segundos.',
    preparing: 'Preparando as fotos…',
    sending: (size, recipient) => `Enviando ${size} para ${recipient}`,
    comparing: 'Comparando os rostos…',
  },
  match: message('As fotos coincidem', 'As duas mostram a mesma pessoa. Você pode continuar.'),
  'no-match': {
    heading: 'As fotos não coincidem',
    body: 'Parecem ser duas pessoas diferentes. Tente com uma foto mais nítida e recente.',
    exhausted: 'Não há mais tentativas aqui.',
  },
  ended: {
    heading: 'Não há mais tentativas',
    expired: 'O tempo desta verificação acabou',
    goOn: 'Você pode continuar de outra forma.',
    mayLeave: 'Você já pode sair desta verificação.',
    mayClose: 'Você pode fechar esta página.',
    leave: 'Sair',
  },
  inconclusive: {
    heading: notCompared,
    onSide: { selfie: 'Sobre a sua selfie:', reference: 'Sobre a sua foto:' },
    uncounted: 'Isto não conta como tentativa',
  },
  retry: 'Tentar de novo',
  anotherPhoto: 'Tentar com outra foto',
  anotherSelfie: 'Tirar outra selfie',
  continue: 'Continuar',
  cancel: 'Cancelar',
  leave: 'Agora não',
  withdraw: 'Parar e apagar as fotos',
  announcement: (heading, body) => `${heading}. ${body}`,
  stepIndicator: (position, count) => `Foto ${position} de ${count}`,
  triesLeft: (count, shown) =>
    count === 1 ? `Resta ${shown} tentativa` : `Restam ${shown} tentativas`,
  openUntil: (time) => `Você tem até ${time}.`,
  receipt: {
    heading: 'O que foi enviado, e para onde',
    selfie: (size) => `Sua selfie, ${size}`,
    reference: (size) => `Sua foto, ${size}`,
    to: (recipient) => `Enviado para ${recipient}`,
    at: (time) => `Resposta recebida em ${time}`,
    nowhere: 'Nada saiu deste dispositivo',
  },
  problems: {
    offline: message('Você está sem internet', `${stillHere} Conecte-se à internet. ${tryAgain}`),
    'network-failed': message(
      'A conexão caiu',
      `${stillHere} Verifique sua conexão com a internet. ${tryAgain}`,
    ),
    camera: message(
      'Não é possível usar a câmera',
      'Tente de novo ou use outro navegador ou dispositivo.',
    ),
    photo: message('Não é possível usar esta foto', anotherPhoto),
    other: message(notCompared, 'Algo deu errado do nosso lado. Nada foi decidido.'),
  },
};
