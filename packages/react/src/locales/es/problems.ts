/**
 * The messages of problems, with steps for the camera in each browser, in Spanish. Menus have their
 * Spanish names. What Apple and Google call “Ajustes” in Spain is “Configuración” in Latin America.
 */

import type { ProblemMessages } from '../en/problems.ts';
import { message, sharedMessages } from '../shared-messages.ts';

const tryAgain = 'Después, inténtelo de nuevo.';
const noCamera = 'Esta página no puede usar la cámara';
const notStarted = 'La cámara no se inició';
const anotherPhoto = 'Elija otra foto: JPEG, PNG o WebP.';
const stillHere = 'Sus fotos siguen aquí.';
const notCompared = 'No pudimos comparar las fotos';
const live = message(notCompared, 'Tómese la selfie con buena luz, no de una imagen o pantalla.');
const tooLarge = message('Esta foto es demasiado grande', 'Elija una foto más pequeña.');
const later = message('Esto tardó demasiado', `${stillHere} Inténtelo de nuevo en un momento.`);

const problems: ProblemMessages['problems'] = {
  ...sharedMessages(live, tooLarge, later),
  'no-face': message(
    'No encontramos ningún rostro',
    'Use una foto en la que se vea bien un solo rostro, de frente.',
  ),
  'multiple-faces': message('Hay más de un rostro', 'Use una foto en la que solo salga usted.'),
  'face-too-small': message(
    'El rostro es demasiado pequeño',
    'Use una foto en la que el rostro se vea más grande.',
  ),
  'too-blurred': message(
    'El rostro está borroso',
    'Limpie la lente, no se mueva y use una foto nítida.',
  ),
  'face-covered': message(
    'El rostro está cubierto',
    'Quítese la mascarilla o las gafas de sol, y aparte las manos y el pelo de la cara.',
  ),
  'low-quality': message('La foto no está nítida', 'Use una foto más nítida y con mejor luz.'),
  'near-threshold': message(
    'El resultado no es claro',
    'Inténtelo de nuevo con una foto nítida y buena luz.',
  ),

  'image-empty': message(
    'Este archivo está vacío',
    `Si está en la nube, descárguelo primero. ${anotherPhoto}`,
  ),
  'image-unsupported': message('No podemos abrir este archivo', anotherPhoto),
  'image-heic': message(
    'Este navegador no abre fotos HEIC',
    `${anotherPhoto} En iPhone: Ajustes (o Configuración), Cámara, Formatos, Más compatible.`,
  ),
  'image-corrupt': message('Esta foto está dañada', 'Elija otra foto o guarde esta de nuevo.'),
  'image-too-small': message('Esta foto es demasiado pequeña', 'Elija una foto más grande.'),
  'same-image': message(
    'Las dos fotos parecen la misma imagen',
    'Eso no dice nada de usted. Repita la selfie o añada otra foto.',
  ),
  'image-pixels-protected': message(
    'Su navegador altera las fotos',
    `Un ajuste de privacidad oculta las imágenes a esta página. Permítalas aquí o use otro navegador. ${tryAgain}`,
  ),
  'image-unreadable': message(
    'No se puede leer este archivo',
    'Se movió o sigue en la nube. Guárdelo en este dispositivo y elíjalo de nuevo.',
  ),

  unauthorized: message('Se cerró su sesión', `Inicie sesión de nuevo en esta página. ${tryAgain}`),

  'camera-denied': message(
    'La cámara está bloqueada',
    `Pulse el icono junto a la dirección y permita la cámara. ${tryAgain}`,
  ),
  'camera-blocked-by-os': message(
    'Este navegador no tiene acceso a la cámara',
    `Permita la cámara en los ajustes de su dispositivo. ${tryAgain}`,
  ),
  'camera-blocked-by-page': message(
    noCamera,
    'Abra esta página en una ventana aparte o avise a quien la administra.',
  ),
  'camera-missing': message(
    'No encontramos ninguna cámara',
    `Conecte una cámara o abra esta página en un teléfono. ${tryAgain}`,
  ),
  'camera-in-use': message(
    'La cámara está ocupada',
    `Cierre las demás aplicaciones y pestañas que la usen, como una videollamada. ${tryAgain}`,
  ),
  'camera-constraints': message('No se puede usar esta cámara', 'Elija otra cámara.'),
  'camera-start-failed': message(notStarted, `Desconéctela y conéctela de nuevo. ${tryAgain}`),
  'camera-disabled': message('La cámara está desactivada', 'Use otro navegador o dispositivo.'),
  'camera-page-inactive': message('La cámara está en pausa', `Vuelva a esta página. ${tryAgain}`),
  'camera-insecure-page': message(noCamera, 'Abra esta página con https.'),
  'camera-unsupported': message(
    'Este navegador no puede usar la cámara',
    'Abra esta página en Safari, Chrome, Edge o Firefox.',
  ),
  'camera-lost': message(
    'La cámara se detuvo',
    `Revise que esté conectada y destapada, y que nada más la esté usando. ${tryAgain}`,
  ),
  'camera-not-ready': message('La cámara no estaba lista', `Espere un momento. ${tryAgain}`),
  'camera-unknown': message(notStarted, `Reinicie su navegador. ${tryAgain}`),
};

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

const steps: ProblemMessages['steps'] = {
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

const link = { copy: 'Copiar enlace', copied: 'Enlace copiado.' };

export const problemMessages: ProblemMessages = { problems, steps, link };
