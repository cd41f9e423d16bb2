/** The messages of a guide, in Spanish. */
import type { GuideMessages } from '../en/guide.ts';
import type { ProblemMessage } from '../problem-message.ts';

const message = (heading: string, body: string): ProblemMessage => ({ heading, body });

export const guideMessages: GuideMessages = {
  hints: {
    'no-face': {
      camera: 'No se ve ningún rostro',
      longer: 'Ponga la cámara a la altura de los ojos y mírela de frente.',
      photo: message(
        'No encontramos ningún rostro',
        'Use una foto en la que su rostro se vea entero, de frente, derecho y sin nada que lo cubra.',
      ),
    },
    'multiple-faces': {
      camera: 'Solo usted en la imagen',
      longer: 'Hay más de un rostro. Asegúrese de que no haya nadie a su lado ni detrás.',
      photo: message(
        'Hay más de un rostro',
        'Elija su rostro o use una foto en la que solo salga usted.',
      ),
    },
    'too-far': {
      camera: 'Acérquese',
      longer: 'Su rostro se ve muy pequeño. Acérquese hasta llenar el óvalo.',
      photo: message(
        'El rostro es demasiado pequeño',
        'Use una foto en la que el rostro se vea más grande o recorte esta.',
      ),
    },
    'too-close': {
      camera: 'Aléjese un poco',
      longer: 'Su rostro se ve muy grande. Aléjese hasta que quepa en el óvalo.',
      photo: message(
        'El rostro está demasiado cerca',
        'Use una foto en la que se vea toda la cabeza, con algo de espacio alrededor.',
      ),
    },
    'off-centre': {
      camera: 'Póngase en el centro',
      longer: 'Su rostro no está en el centro. Muévase hasta que quede dentro del óvalo.',
      towards: {
        left: {
          camera: 'Muévase un poco a su izquierda',
          longer: 'Su rostro no está en el centro. Muévase a su izquierda, hacia el óvalo.',
        },
        right: {
          camera: 'Muévase un poco a su derecha',
          longer: 'Su rostro no está en el centro. Muévase a su derecha, hacia el óvalo.',
        },
        up: {
          camera: 'Suba un poco',
          longer: 'Su rostro está muy abajo. Suba un poco o baje la cámara.',
        },
        down: {
          camera: 'Baje un poco',
          longer: 'Su rostro está muy arriba. Baje un poco o suba la cámara.',
        },
      },
      photo: message(
        'El rostro está cortado',
        'Use una foto en la que se vea todo el rostro, lejos del borde.',
      ),
    },
    turned: {
      camera: 'Mire de frente',
      longer: 'Tiene la cabeza girada. Mire de frente a la cámara.',
      towards: {
        left: {
          camera: 'Gire la cabeza a su izquierda',
          longer: 'Tiene la cabeza girada. Gírela hacia su izquierda, de cara a la cámara.',
        },
        right: {
          camera: 'Gire la cabeza a su derecha',
          longer: 'Tiene la cabeza girada. Gírela hacia su derecha, de cara a la cámara.',
        },
        up: {
          camera: 'Levante un poco la barbilla',
          longer: 'Está mirando hacia abajo. Levante la barbilla hasta mirar a la cámara.',
        },
        down: {
          camera: 'Baje un poco la barbilla',
          longer: 'Está mirando hacia arriba. Baje la barbilla hasta mirar a la cámara.',
        },
      },
      photo: message(
        'El rostro está girado',
        'Use una foto en la que el rostro mire de frente a la cámara.',
      ),
    },
    tilted: {
      camera: 'Ponga la cabeza derecha',
      longer: 'Tiene la cabeza inclinada hacia un lado. Póngala derecha.',
      towards: {
        left: {
          camera: 'Incline la cabeza a su izquierda',
          longer: 'Tiene la cabeza inclinada a su derecha. Inclínela a su izquierda.',
        },
        right: {
          camera: 'Incline la cabeza a su derecha',
          longer: 'Tiene la cabeza inclinada a su izquierda. Inclínela a su derecha.',
        },
      },
      photo: message('La cabeza está inclinada', 'Use una foto en la que la cabeza esté derecha.'),
    },
    'eyes-shut': {
      camera: 'Abra los ojos',
      longer: 'Parece que tiene los ojos cerrados. Ábralos y quítese las gafas oscuras.',
      photo: message(
        'Los ojos parecen cerrados',
        'Use una foto con los ojos abiertos y sin gafas oscuras.',
      ),
    },
    'too-dark': {
      camera: 'Más luz',
      longer: 'Está muy oscuro. Gírese hacia una ventana o una lámpara.',
      photo: message(
        'La foto es demasiado oscura',
        'Use una foto con luz en el rostro, de una ventana o una lámpara enfrente.',
      ),
    },
    'too-bright': {
      camera: 'Menos luz',
      longer: 'Hay demasiada luz. Apártese del sol o de la lámpara.',
      photo: message(
        'La foto tiene demasiada luz',
        'Use una foto sin sol fuerte, flash ni reflejos en el rostro.',
      ),
    },
    'uneven-light': {
      camera: 'Gírese hacia la luz',
      longer: 'Un lado de su rostro está en sombra. Gírese hasta que la luz venga de frente.',
      photo: message('La mitad del rostro está en sombra', 'Use una foto con luz de frente.'),
    },
    blurred: {
      camera: 'No se mueva',
      longer: 'La imagen está borrosa. Limpie la cámara y manténgala quieta.',
      photo: message(
        'La foto está borrosa',
        'Use una foto nítida. Limpie la cámara y manténgala quieta.',
      ),
    },
    moving: {
      camera: 'No se mueva',
      longer: 'Se está moviendo. Espere un momento sin moverse.',
      photo: message('La foto está borrosa', 'No se mueva mientras se toma la foto.'),
    },
  },
  camera: {
    loading: 'Preparando las indicaciones…',
    loaded: (loaded, total) => `Preparando las indicaciones: ${loaded} de ${total}`,
    press: {
      text: 'Así está bien. Pulse el botón.',
      spoken: 'Rostro en el recuadro. Pulse el botón.',
    },
    holdStill: {
      text: 'Así está bien. No se mueva…',
      spoken: 'Rostro en el recuadro. No se mueva.',
    },
    taking: 'No se mueva…',
    unavailable: 'Aquí no hay indicaciones disponibles. Pulse el botón cuando quiera.',
    tooSlow: 'Pulse el botón cuando quiera.',
    disableAutoCapture: 'Prefiero tomarla yo',
  },
  loaded: (loaded, total) => `Cargando: ${loaded} de ${total}`,
  faces: 'Rostros en esta foto',
  face: (position, count) => `Rostro ${position} de ${count}`,
  found: {
    selfie: 'El rostro encontrado en su selfie',
    reference: 'El rostro encontrado en su foto',
  },
};
