'use client';

/** All messages for a person, in Spanish, with words that both Spain and Latin America use. */
import type { Messages } from '../messages.ts';
import type { ProblemMessage } from '../problem-message.ts';

const message = (heading: string, body: string): ProblemMessage => ({ heading, body });

const takeSelfie = 'Tómese una selfie';
const addPhoto = message(
  'Añada una foto suya',
  'La de su documento de identidad o una foto nítida y reciente.',
);
const anotherPhoto = 'Elija otra foto: JPEG, PNG o WebP.';
const tryAgain = 'Después, inténtelo de nuevo.';
const stillHere = 'Sus fotos siguen aquí.';
const notCompared = 'No pudimos comparar las fotos';

export const es: Messages = {
  tag: 'es',
  lazy: {
    problems: async () => (await import('./problems.ts')).problemMessages,
    guide: async () => (await import('./guide.ts')).guideMessages,
  },
  welcome: {
    heading: 'Confirme que es usted',
    body: 'Dos fotos, más o menos un minuto.',
    selfie: message(takeSelfie, 'La cámara se abre después de pulsar «Empezar».'),
    selfieFromFile: message('Añada una selfie', 'Tomada ahora mismo.'),
    reference: addPhoto,
    referenceHeld: message('Ya tenemos su foto', 'No tiene que hacer nada.'),
    result: 'Vea el resultado',
    sentTo: (recipient) => `Las dos fotos se envían a ${recipient} y se comparan una sola vez.`,
    selfieSentTo: (recipient) => `Su selfi se envía a ${recipient} y se compara una sola vez.`,
    staysHere: 'Las dos fotos se quedan en este dispositivo.',
    agree: 'Acepto que se compare mi rostro para esta verificación.',
    agreeFirst: 'Marque la casilla para continuar.',
    someoneElse: 'La foto que voy a añadir es de otra persona.',
    authority: 'Esa persona aceptó esta verificación.',
    authorityFirst: 'Marque también esta casilla o añada una foto suya.',
    adultsOnly:
      'Esta verificación es para personas adultas. Pregunte a una persona adulta que le cuide qué debe hacer.',
    start: 'Empezar',
    notice: '¿Qué pasa con mis fotos?',
    noticeSent: (recipient) =>
      `No se envía nada antes de «Comparar». Después, las dos fotos se envían a ${recipient}, donde los rostros se comparan una sola vez.`,
    noticeSelfieSent: (recipient) =>
      `No se envía nada antes de «Comparar». Después, su selfi se envía a ${recipient}, donde se compara una sola vez con la foto que ya tienen.`,
    noticeStays:
      'Los rostros se comparan en este navegador. Las dos fotos se quedan en este dispositivo.',
    thisSite: 'este sitio',
  },
  selfie: {
    add: message(takeSelfie, 'Abra la cámara cuando quiera.'),
    camera: message(takeSelfie, 'Mire de frente a la cámara.'),
    photo: 'Su selfie',
    change: 'Cambiar selfie',
    missing: 'Aún no hay selfie',
  },
  reference: {
    add: addPhoto,
    camera: message('Fotografíe su foto', 'Llene el recuadro, no se mueva, evite reflejos.'),
    photo: 'Su foto',
    change: 'Cambiar foto',
    missing: 'Aún no hay foto',
  },
  camera: {
    starting: 'Iniciando la cámara…',
    waiting: 'Su navegador pide permiso para usar la cámara. Elija «Permitir».',
    unanswered: 'Su navegador sigue esperando. Elija allí «Permitir» o aquí «Cancelar».',
    blocked: 'Toque para iniciar la cámara.',
    paused: 'La cámara está en pausa.',
    live: 'La cámara está encendida.',
    open: 'Abrir la cámara',
    shutter: 'Tomar la foto',
    preview: 'Imagen de la cámara',
    choose: 'Cámara',
    unnamed: (position) => `Cámara ${position}`,
  },
  photo: {
    choose: 'Elegir una foto',
    drop: 'Suelte una foto aquí',
    orPaste: 'o péguela · JPEG, PNG o WebP',
    rejectedDrop: {
      noFile: 'Eso no era un archivo de foto.',
      link: 'Eso era un enlace. Guarde la foto en este dispositivo y añádala aquí.',
      folder: 'Eso era una carpeta. Ábrala y añada una foto.',
      severalFiles: 'Eran varios archivos. Añada solo una foto.',
    },
    keep: 'Usar esta foto',
    retake: 'Repetir la foto',
    another: 'Elegir otra foto',
    useAnyway: 'Usarla de todos modos',
  },
  review: message('¿Se ve bien la foto?', 'Rostro nítido, ojos abiertos, nada delante.'),
  preparing: message('Un momento', 'Estamos preparando su foto.'),
  ready: {
    heading: 'Todo listo para comparar',
    body: 'Ya están las dos fotos.',
    compare: 'Comparar',
  },
  comparing: {
    heading: 'Comparando las dos fotos',
    body: 'Tarda unos segundos.',
    preparing: 'Preparando las fotos…',
    sending: (size, recipient) => `Enviando ${size} a ${recipient}`,
    comparing: 'Comparando los rostros…',
  },
  match: message('Las fotos coinciden', 'Las dos muestran a la misma persona. Puede continuar.'),
  'no-match': {
    heading: 'Las fotos no coinciden',
    body: 'Parecen dos personas distintas. Pruebe con una foto más nítida y reciente.',
    exhausted: 'Aquí ya no quedan intentos.',
  },
  ended: {
    heading: 'No quedan intentos',
    expired: 'El tiempo de esta verificación ha terminado',
    goOn: 'Puede continuar de otra manera.',
    mayLeave: 'Ya puede salir de esta comprobación.',
    mayClose: 'Puede cerrar esta página.',
    leave: 'Salir',
  },
  inconclusive: {
    heading: notCompared,
    onSide: { selfie: 'Sobre su selfie:', reference: 'Sobre su foto:' },
    uncounted: 'Esto no cuenta como intento',
  },
  retry: 'Intentar de nuevo',
  anotherPhoto: 'Probar con otra foto',
  anotherSelfie: 'Repetir la selfie',
  continue: 'Continuar',
  cancel: 'Cancelar',
  leave: 'Ahora no',
  withdraw: 'Salir y borrar las fotos',
  announcement: (heading, body) => `${heading}. ${body}`,
  stepIndicator: (position, count) => `Foto ${position} de ${count}`,
  triesLeft: (count, shown) =>
    count === 1 ? `Queda ${shown} intento` : `Quedan ${shown} intentos`,
  openUntil: (time) => `Tiene tiempo hasta las ${time}.`,
  receipt: {
    heading: 'Qué se envió y adónde',
    selfie: (size) => `Su selfie, ${size}`,
    reference: (size) => `Su foto, ${size}`,
    to: (recipient) => `Enviado a ${recipient}`,
    at: (time) => `Respuesta el ${time}`,
    nowhere: 'Nada salió de este dispositivo',
  },
  problems: {
    offline: message('No tiene conexión', `${stillHere} Conéctese a internet. ${tryAgain}`),
    'network-failed': message(
      'Se cortó la conexión',
      `${stillHere} Revise su conexión a internet. ${tryAgain}`,
    ),
    camera: message(
      'No se puede usar la cámara',
      'Inténtelo de nuevo o use otro navegador o dispositivo.',
    ),
    photo: message('No se puede usar esta foto', anotherPhoto),
    other: message(notCompared, 'Algo falló de nuestro lado. No se decidió nada.'),
  },
};
