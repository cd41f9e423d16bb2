import type { ProblemMessages } from '../en/problems.ts';

const back = 'Revenez ici et réessayez.';
const pressIcon = 'Touchez l’icône à gauche de l’adresse.';
const systemSettings = 'Ouvrez Réglages Système, Confidentialité et sécurité, Caméra.';
const windowsSettings = 'Ouvrez Paramètres, Confidentialité et sécurité, Caméra.';
const copyLink = 'Copiez le lien vers cette page.';
const pasteLink = 'Collez le lien dans la barre d’adresse.';
const iosApp = [
  'Ouvrez l’app Réglages, puis « Apps ».',
  'Choisissez ce navigateur et activez « Appareil photo ».',
  back,
];

/** Steps for the camera in each browser and system, in French. */
export const steps: ProblemMessages['steps'] = {
  'camera-denied': {
    chrome: ['Cliquez sur l’icône à gauche de l’adresse.', 'Activez « Caméra ».', back],
    edge: [
      'Cliquez sur le cadenas à gauche de l’adresse.',
      'Dans les autorisations, réglez « Caméra » sur « Autoriser ».',
      back,
    ],
    firefox: [
      'Cliquez sur la caméra barrée à côté de l’adresse.',
      'Cliquez sur le × à côté de « Bloqué ».',
      'Réessayez et choisissez « Autoriser ».',
    ],
    safari: [
      'Ouvrez le menu Safari, puis « Réglages pour ce site web ».',
      'Réglez « Caméra » sur « Autoriser ».',
      back,
    ],
    'ios-safari': [
      pressIcon,
      'Ouvrez « Réglages du site web ».',
      'Réglez « Appareil photo » sur « Autoriser », puis réessayez.',
    ],
    'ios-other': iosApp,
    'android-chrome': [
      pressIcon,
      'Touchez « Autorisations », puis « Caméra ».',
      'Choisissez « Autoriser », puis réessayez.',
    ],
    'samsung-internet': [
      'Touchez le cadenas à gauche de l’adresse.',
      'Touchez « Autorisations » et autorisez l’appareil photo.',
      back,
    ],
    'in-app': [
      'Ouvrez le menu de cette application, souvent … ou ⋮.',
      'Touchez « Ouvrir dans le navigateur ».',
      'Une fois là, autorisez la caméra.',
    ],
  },
  'camera-blocked-by-os': {
    mac: [systemSettings, 'Activez ce navigateur.', 'Redémarrez le navigateur et réessayez.'],
    windows: [
      windowsSettings,
      'Activez l’accès à la caméra, aussi pour les applications de bureau.',
      back,
    ],
    ios: iosApp,
    android: [
      'Ouvrez Paramètres, Applications, et choisissez ce navigateur.',
      'Touchez Autorisations, Appareil photo, Autoriser.',
      back,
    ],
  },
  'camera-missing': {
    mac: [
      'Branchez une caméra, ou ouvrez son cache.',
      systemSettings,
      'Activez ce navigateur et réessayez.',
    ],
  },
  'camera-in-use': {
    windows: [
      'Fermez les autres applications et onglets qui utilisent la caméra.',
      windowsSettings,
      'Activez l’accès à la caméra, puis réessayez.',
    ],
  },
  'camera-unsupported': {
    ios: [copyLink, 'Ouvrez Safari.', pasteLink],
    android: [copyLink, 'Ouvrez Chrome.', pasteLink],
  },
};
