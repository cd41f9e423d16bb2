/**
 * The messages of problems, with steps for the camera in each browser, in Brazilian Portuguese.
 * Menus have their Brazilian names.
 */

import type { ProblemMessages } from '../en/problems.ts';
import { message, sharedMessages } from '../shared-messages.ts';
import { steps } from './steps.ts';

const tryAgain = 'Depois, tente de novo.';
const noCamera = 'Esta página não pode usar a câmera';
const notStarted = 'A câmera não abriu';
const anotherPhoto = 'Escolha outra foto: JPEG, PNG ou WebP.';
const stillHere = 'Suas fotos continuam aqui.';
const notCompared = 'Não deu para comparar as fotos';
const live = message(notCompared, 'Tire a selfie com boa luz, não de uma imagem ou tela.');
const tooLarge = message('Esta foto é grande demais', 'Escolha uma foto menor.');
const later = message('Demorou demais', `${stillHere} Tente de novo daqui a pouco.`);

const problems: ProblemMessages['problems'] = {
  ...sharedMessages(live, tooLarge, later),
  'no-face': message(
    'Não encontramos nenhum rosto',
    'Use uma foto que mostre bem um só rosto, de frente.',
  ),
  'multiple-faces': message('Há mais de um rosto', 'Use uma foto em que só você apareça.'),
  'face-too-small': message(
    'O rosto está pequeno demais',
    'Use uma foto em que o rosto apareça maior.',
  ),
  'too-blurred': message(
    'O rosto está desfocado',
    'Limpe a lente, não se mexa e use uma foto nítida.',
  ),
  'face-covered': message(
    'O rosto está coberto',
    'Tire a máscara ou os óculos escuros e afaste as mãos e o cabelo do rosto.',
  ),
  'low-quality': message(
    'A foto não está nítida o bastante',
    'Use uma foto mais nítida e com mais luz.',
  ),
  'near-threshold': message(
    'O resultado não está claro',
    'Tente de novo com uma foto nítida e boa luz.',
  ),

  'image-empty': message(
    'Este arquivo está vazio',
    `Se ele estiver na nuvem, baixe-o primeiro. ${anotherPhoto}`,
  ),
  'image-unsupported': message('Não conseguimos abrir este arquivo', anotherPhoto),
  'image-heic': message(
    'Este navegador não abre fotos HEIC',
    `${anotherPhoto} No iPhone: Ajustes, Câmera, Formatos, Mais Compatível.`,
  ),
  'image-corrupt': message(
    'Esta foto está danificada',
    'Escolha outra foto ou salve esta de novo.',
  ),
  'image-too-small': message('Esta foto é pequena demais', 'Escolha uma foto maior.'),
  'same-image': message(
    'As duas fotos parecem a mesma imagem',
    'Isso não diz nada sobre você. Tire outra selfie ou adicione outra foto.',
  ),
  'replayed-image': message('Esta selfie já foi usada', 'Tire uma nova selfie agora.'),
  'capture-refused': message(
    'A selfie não foi tirada com esta câmera',
    'Tire uma nova selfie com a câmera deste dispositivo.',
  ),
  'image-pixels-protected': message(
    'Seu navegador embaralha as fotos',
    `Um ajuste de privacidade esconde as imagens desta página. Permita as imagens aqui ou use outro navegador. ${tryAgain}`,
  ),
  'image-unreadable': message(
    'Não é possível ler este arquivo',
    'Ele foi movido ou ainda está na nuvem. Salve o arquivo neste dispositivo e escolha de novo.',
  ),

  unauthorized: message('Sua sessão foi encerrada', `Entre de novo nesta página. ${tryAgain}`),
  'session-closed': message(
    'Esta verificação terminou',
    'Não é mais possível comparar fotos aqui.',
  ),

  'camera-denied': message(
    'A câmera está bloqueada',
    `Toque no ícone ao lado do endereço e permita a câmera. ${tryAgain}`,
  ),
  'camera-blocked-by-os': message(
    'Este navegador não tem acesso à câmera',
    `Permita a câmera nos ajustes do seu dispositivo. ${tryAgain}`,
  ),
  'camera-blocked-by-page': message(
    noCamera,
    'Abra esta página em uma janela separada ou avise o responsável por ela.',
  ),
  'camera-missing': message(
    'Não encontramos nenhuma câmera',
    `Conecte uma câmera ou abra esta página em um celular. ${tryAgain}`,
  ),
  'camera-in-use': message(
    'A câmera está em uso',
    `Feche os outros aplicativos e abas que usam a câmera, como uma chamada de vídeo. ${tryAgain}`,
  ),
  'camera-constraints': message('Não é possível usar esta câmera', 'Escolha outra câmera.'),
  'camera-start-failed': message(notStarted, `Desconecte a câmera e conecte de novo. ${tryAgain}`),
  'camera-disabled': message('A câmera está desativada', 'Use outro navegador ou dispositivo.'),
  'camera-page-inactive': message('A câmera está em pausa', `Volte para esta página. ${tryAgain}`),
  'camera-insecure-page': message(noCamera, 'Abra esta página com https.'),
  'camera-unsupported': message(
    'Este navegador não pode usar a câmera',
    'Abra esta página no Safari, Chrome, Edge ou Firefox.',
  ),
  'camera-lost': message(
    'A câmera parou',
    `Verifique se ela está conectada e descoberta e se nada mais está usando a câmera. ${tryAgain}`,
  ),
  'camera-not-ready': message('A câmera não estava pronta', `Espere um momento. ${tryAgain}`),
  'camera-unknown': message(notStarted, `Reinicie o navegador. ${tryAgain}`),
};

const link = { copy: 'Copiar link', copied: 'Link copiado.' };

export const problemMessages: ProblemMessages = { problems, steps, link };
