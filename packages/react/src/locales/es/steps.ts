import type { ProblemMessages } from '../en/problems.ts';

const back = 'Vuelva aquí e inténtelo de nuevo.';
const pressIcon = 'Toque el icono a la izquierda de la dirección.';
const systemSettings =
  'Abra Ajustes (o Configuración) del Sistema, Privacidad y seguridad, Cámara.';
const windowsSettings = 'Abra Configuración, Privacidad y seguridad, Cámara.';
const copyLink = 'Copie el enlace de esta página.';
const pasteLink = 'Pegue el enlace en la barra de direcciones.';
const iosApp = [
  'Abra la app Ajustes (o Configuración) y luego «Apps».',
  'Elija este navegador y active «Cámara».',
  back,
];

/** Steps for the camera in each browser and system, in Spanish. */
export const steps: ProblemMessages['steps'] = {
  'camera-denied': {
    chrome: ['Haga clic en el icono a la izquierda de la dirección.', 'Active «Cámara».', back],
    edge: [
      'Haga clic en el candado a la izquierda de la dirección.',
      'En los permisos, cambie «Cámara» a «Permitir».',
      back,
    ],
    firefox: [
      'Haga clic en la cámara tachada junto a la dirección.',
      'Haga clic en la × junto a «Bloqueado».',
      'Inténtelo de nuevo y elija «Permitir».',
    ],
    safari: [
      'Abra el menú Safari y elija los ajustes de este sitio web.',
      'Cambie «Cámara» a «Permitir».',
      back,
    ],
    'ios-safari': [
      pressIcon,
      'Abra «Ajustes (o Configuración) del sitio web».',
      'Cambie «Cámara» a «Permitir» e inténtelo de nuevo.',
    ],
    'ios-other': iosApp,
    'android-chrome': [
      pressIcon,
      'Toque «Permisos» y luego «Cámara».',
      'Elija «Permitir» e inténtelo de nuevo.',
    ],
    'samsung-internet': [
      'Toque el candado a la izquierda de la dirección.',
      'Toque «Permisos» y permita la cámara.',
      back,
    ],
    'in-app': [
      'Abra el menú de esta aplicación, a menudo … o ⋮.',
      'Toque «Abrir en el navegador».',
      'Permita allí la cámara.',
    ],
  },
  'camera-blocked-by-os': {
    mac: [systemSettings, 'Active este navegador.', 'Reinicie el navegador e inténtelo de nuevo.'],
    windows: [
      windowsSettings,
      'Active el acceso a la cámara, también para aplicaciones de escritorio.',
      back,
    ],
    ios: iosApp,
    android: [
      'Abra Ajustes (o Configuración), Aplicaciones, y elija este navegador.',
      'Toque Permisos, Cámara, Permitir.',
      back,
    ],
  },
  'camera-missing': {
    mac: [
      'Conecte una cámara o destápela.',
      systemSettings,
      'Active este navegador e inténtelo de nuevo.',
    ],
  },
  'camera-in-use': {
    windows: [
      'Cierre otras aplicaciones y pestañas que usen la cámara.',
      windowsSettings,
      'Active el acceso a la cámara e inténtelo de nuevo.',
    ],
  },
  'camera-unsupported': {
    ios: [copyLink, 'Abra Safari.', pasteLink],
    android: [copyLink, 'Abra Chrome.', pasteLink],
  },
};
