/**
 * The messages of problems, with steps for the camera in each browser, in Spanish. Menus have their
 * Spanish names. What Apple and Google call “Ajustes” in Spain is “Configuración” in Latin America.
 */

import type { ProblemMessages } from '../en/problems.ts';
import { message, sharedMessages } from '../shared-messages.ts';
import { steps } from './steps.ts';

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
  'replayed-image': message('Esta selfie ya se usó', 'Tómese ahora una selfie nueva.'),
  'capture-refused': message(
    'La selfie no se tomó con esta cámara',
    'Tómese una selfie nueva con la cámara de este dispositivo.',
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
  'session-closed': message(
    'Esta verificación ha terminado',
    'Aquí ya no se pueden comparar más fotos.',
  ),

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

const link = { copy: 'Copiar enlace', copied: 'Enlace copiado.' };

export const problemMessages: ProblemMessages = { problems, steps, link };
