import type { ProblemMessages } from '../en/problems.ts';

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

/** Steps for the camera in each browser and system, in Brazilian Portuguese. */
export const steps: ProblemMessages['steps'] = {
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
