/**
 * The messages of problems, with steps for the camera in each browser, in Brazilian Portuguese.
 * Menus have their Brazilian names.
 */

import type { ProblemWords } from '../en/messages.ts';
import type { ProblemTexts } from '../en/problems.ts';
import { toldAlike } from '../told-alike.ts';

const say = (heading: string, body: string): ProblemWords => ({ heading, body });

const tryAgain = 'Depois, tente de novo.';
const noCamera = 'Esta página não pode usar a câmera';
const notStarted = 'A câmera não abriu';
const anotherPhoto = 'Escolha outra foto: JPEG, PNG ou WebP.';
const stillHere = 'Suas fotos continuam aqui.';
const notCompared = 'Não deu para comparar as fotos';
const live = say(notCompared, 'Tire a selfie com boa luz, não de uma imagem ou tela.');
const tooLarge = say('Esta foto é grande demais', 'Escolha uma foto menor.');
const later = say('Demorou demais', `${stillHere} Tente de novo daqui a pouco.`);

const problems: ProblemTexts['problems'] = {
  ...toldAlike(live, tooLarge, later),
  'no-face': say(
    'Não encontramos nenhum rosto',
    'Use uma foto que mostre bem um só rosto, de frente.',
  ),
  'multiple-faces': say('Há mais de um rosto', 'Use uma foto em que só você apareça.'),
  'face-too-small': say(
    'O rosto está pequeno demais',
    'Use uma foto em que o rosto apareça maior.',
  ),
  'low-quality': say(
    'A foto não está nítida o bastante',
    'Use uma foto mais nítida e com mais luz.',
  ),

  'image-empty': say(
    'Este arquivo está vazio',
    `Se ele estiver na nuvem, baixe-o primeiro. ${anotherPhoto}`,
  ),
  'image-unsupported': say('Não conseguimos abrir este arquivo', anotherPhoto),
  'image-heic': say(
    'Este navegador não abre fotos HEIC',
    `${anotherPhoto} No iPhone: Ajustes, Câmera, Formatos, Mais Compatível.`,
  ),
  'image-corrupt': say('Esta foto está danificada', 'Escolha outra foto ou salve esta de novo.'),
  'image-too-small': say('Esta foto é pequena demais', 'Escolha uma foto maior.'),
  'same-image': say(
    'As duas fotos parecem a mesma imagem',
    'Isso não diz nada sobre você. Tire outra selfie ou adicione outra foto.',
  ),
  'image-pixels-protected': say(
    'Seu navegador embaralha as fotos',
    `Um ajuste de privacidade esconde as imagens desta página. Permita as imagens aqui ou use outro navegador. ${tryAgain}`,
  ),
  'image-unreadable': say(
    'Não é possível ler este arquivo',
    'Ele foi movido ou ainda está na nuvem. Salve o arquivo neste dispositivo e escolha de novo.',
  ),

  unauthorized: say('Sua sessão foi encerrada', `Entre de novo nesta página. ${tryAgain}`),

  'camera-denied': say(
    'A câmera está bloqueada',
    `Toque no ícone ao lado do endereço e permita a câmera. ${tryAgain}`,
  ),
  'camera-blocked-by-os': say(
    'Este navegador não tem acesso à câmera',
    `Permita a câmera nos ajustes do seu dispositivo. ${tryAgain}`,
  ),
  'camera-blocked-by-page': say(
    noCamera,
    'Abra esta página em uma janela separada ou avise o responsável por ela.',
  ),
  'camera-missing': say(
    'Não encontramos nenhuma câmera',
    `Conecte uma câmera ou abra esta página em um celular. ${tryAgain}`,
  ),
  'camera-in-use': say(
    'A câmera está em uso',
    `Feche os outros aplicativos e abas que usam a câmera, como uma chamada de vídeo. ${tryAgain}`,
  ),
  'camera-constraints': say('Não é possível usar esta câmera', 'Escolha outra câmera.'),
  'camera-start-failed': say(notStarted, `Desconecte a câmera e conecte de novo. ${tryAgain}`),
  'camera-disabled': say('A câmera está desativada', 'Use outro navegador ou dispositivo.'),
  'camera-page-inactive': say('A câmera está em pausa', `Volte para esta página. ${tryAgain}`),
  'camera-insecure-page': say(noCamera, 'Abra esta página com https.'),
  'camera-unsupported': say(
    'Este navegador não pode usar a câmera',
    'Abra esta página no Safari, Chrome, Edge ou Firefox.',
  ),
  'camera-lost': say(
    'A câmera parou',
    `Verifique se ela está conectada e descoberta e se nada mais está usando a câmera. ${tryAgain}`,
  ),
  'camera-not-ready': say('A câmera não estava pronta', `Espere um momento. ${tryAgain}`),
  'camera-unknown': say(notStarted, `Reinicie o navegador. ${tryAgain}`),
};

const back = 'Volte aqui e tente de novo.';
const pressIcon = 'Toque no ícone à esquerda do endereço.';
const systemSettings = 'Abra Ajustes do Sistema, Privacidade e Segurança, Câmera.';
const windowsSettings = 'Abra Configurações, Privacidade e segurança, Câmera.';
const copyLink = 'Copie o link desta página.';
const pasteLink = 'Cole o link na barra de endereço.';
const iosApp = [
  'Abra o app Ajustes e depois “Apps”.',
  'Escolha este navegador e ative “Câmera”.',
  back,
];

const steps: ProblemTexts['steps'] = {
  'camera-denied': {
    chrome: ['Clique no ícone à esquerda do endereço.', 'Ative “Câmera”.', back],
    edge: [
      'Clique no cadeado à esquerda do endereço.',
      'Nas permissões, mude “Câmera” para “Permitir”.',
      back,
    ],
    firefox: [
      'Clique na câmera riscada ao lado do endereço.',
      'Clique no × ao lado de “Bloqueado”.',
      'Tente de novo e escolha “Permitir”.',
    ],
    safari: [
      'Abra o menu Safari e escolha “Ajustes deste Site”.',
      'Mude “Câmera” para “Permitir”.',
      back,
    ],
    'ios-safari': [
      pressIcon,
      'Abra “Ajustes do Site”.',
      'Mude “Câmera” para “Permitir” e tente de novo.',
    ],
    'ios-other': iosApp,
    'android-chrome': [
      pressIcon,
      'Toque em “Permissões” e depois em “Câmera”.',
      'Escolha “Permitir” e tente de novo.',
    ],
    'samsung-internet': [
      'Toque no cadeado à esquerda do endereço.',
      'Toque em “Permissões” e permita a câmera.',
      back,
    ],
    'in-app': [
      'Abra o menu deste aplicativo, em geral … ou ⋮.',
      'Toque em “Abrir no navegador”.',
      'Permita a câmera por lá.',
    ],
  },
  'camera-blocked-by-os': {
    mac: [systemSettings, 'Ative este navegador.', 'Reinicie o navegador e tente de novo.'],
    windows: [
      windowsSettings,
      'Ative o acesso à câmera, também para aplicativos da área de trabalho.',
      back,
    ],
    ios: iosApp,
    android: [
      'Abra Configurações, Apps, e escolha este navegador.',
      'Toque em Permissões, Câmera, Permitir.',
      back,
    ],
  },
  'camera-missing': {
    mac: [
      'Conecte uma câmera ou descubra a lente.',
      systemSettings,
      'Ative este navegador e tente de novo.',
    ],
  },
  'camera-in-use': {
    windows: [
      'Feche outros aplicativos e abas que usam a câmera.',
      windowsSettings,
      'Ative o acesso à câmera e tente de novo.',
    ],
  },
  'camera-unsupported': {
    ios: [copyLink, 'Abra o Safari.', pasteLink],
    android: [copyLink, 'Abra o Chrome.', pasteLink],
  },
};

const link = { copy: 'Copiar link', copied: 'Link copiado.' };

export const problemTexts: ProblemTexts = { problems, steps, link };
