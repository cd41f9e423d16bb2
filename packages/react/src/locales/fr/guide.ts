/** The messages of a guide, in French. */
import type { GuideMessages } from '../en/guide.ts';
import type { ProblemMessage } from '../problem-message.ts';

const message = (heading: string, body: string): ProblemMessage => ({ heading, body });

export const guideMessages: GuideMessages = {
  hints: {
    'no-face': {
      camera: 'Aucun visage à l’image',
      longer: 'Tenez la caméra à hauteur des yeux et regardez-la bien en face.',
      photo: message(
        'Nous n’avons pas trouvé de visage',
        'Choisissez une photo où votre visage est entier, de face, droit et dégagé.',
      ),
    },
    'multiple-faces': {
      camera: 'Une seule personne à l’image',
      longer:
        'Il y a plusieurs visages. Vérifiez que personne n’est à côté de vous ou derrière vous.',
      photo: message(
        'Il y a plusieurs visages',
        'Choisissez votre visage, ou une photo de vous sans personne d’autre.',
      ),
    },
    'too-far': {
      camera: 'Approchez-vous',
      longer: 'Votre visage est trop petit. Approchez-vous jusqu’à ce qu’il remplisse l’ovale.',
      photo: message(
        'Le visage est trop petit',
        'Choisissez une photo où le visage est plus grand, ou recadrez celle-ci.',
      ),
    },
    'too-close': {
      camera: 'Reculez un peu',
      longer: 'Votre visage est trop grand. Reculez jusqu’à ce qu’il tienne dans l’ovale.',
      photo: message(
        'Le visage est trop près',
        'Choisissez une photo où l’on voit toute la tête, avec un peu d’espace autour.',
      ),
    },
    'off-centre': {
      camera: 'Placez-vous au milieu',
      longer: 'Votre visage n’est pas au milieu. Déplacez-vous pour le mettre dans l’ovale.',
      towards: {
        left: {
          camera: 'Allez un peu vers votre gauche',
          longer: 'Votre visage n’est pas au milieu. Allez vers votre gauche, dans l’ovale.',
        },
        right: {
          camera: 'Allez un peu vers votre droite',
          longer: 'Votre visage n’est pas au milieu. Allez vers votre droite, dans l’ovale.',
        },
        up: {
          camera: 'Montez un peu',
          longer: 'Votre visage est trop bas. Redressez-vous, ou baissez la caméra.',
        },
        down: {
          camera: 'Descendez un peu',
          longer: 'Votre visage est trop haut. Baissez-vous, ou relevez la caméra.',
        },
      },
      photo: message(
        'Le visage est coupé',
        'Choisissez une photo où le visage est entier, loin du bord.',
      ),
    },
    turned: {
      camera: 'Regardez droit devant vous',
      longer: 'Votre tête est tournée. Regardez la caméra bien en face.',
      towards: {
        left: {
          camera: 'Tournez la tête vers votre gauche',
          longer: 'Votre tête est tournée. Tournez-la vers votre gauche, face à la caméra.',
        },
        right: {
          camera: 'Tournez la tête vers votre droite',
          longer: 'Votre tête est tournée. Tournez-la vers votre droite, face à la caméra.',
        },
        up: {
          camera: 'Levez un peu le menton',
          longer: 'Vous regardez vers le bas. Levez le menton pour regarder la caméra.',
        },
        down: {
          camera: 'Baissez un peu le menton',
          longer: 'Vous regardez vers le haut. Baissez le menton pour regarder la caméra.',
        },
      },
      photo: message(
        'Le visage est tourné',
        'Choisissez une photo où le visage regarde la caméra bien en face.',
      ),
    },
    tilted: {
      camera: 'Tenez la tête droite',
      longer: 'Votre tête penche d’un côté. Redressez-la.',
      towards: {
        left: {
          camera: 'Penchez la tête vers votre gauche',
          longer: 'Votre tête penche vers votre droite. Penchez-la vers votre gauche.',
        },
        right: {
          camera: 'Penchez la tête vers votre droite',
          longer: 'Votre tête penche vers votre gauche. Penchez-la vers votre droite.',
        },
      },
      photo: message('La tête est penchée', 'Choisissez une photo où la tête est droite.'),
    },
    'eyes-shut': {
      camera: 'Ouvrez les yeux',
      longer: 'Vos yeux semblent fermés. Ouvrez-les, et retirez les lunettes sombres.',
      photo: message(
        'Les yeux semblent fermés',
        'Choisissez une photo avec les yeux ouverts et sans lunettes sombres.',
      ),
    },
    'too-dark': {
      camera: 'Il faut plus de lumière',
      longer: 'Il fait trop sombre. Tournez-vous vers une fenêtre ou une lampe.',
      photo: message(
        'La photo est trop sombre',
        'Choisissez une photo où le visage est éclairé de face, par une fenêtre ou une lampe.',
      ),
    },
    'too-bright': {
      camera: 'Il faut moins de lumière',
      longer: 'Il y a trop de lumière. Détournez-vous du soleil ou de la lampe.',
      photo: message(
        'La photo est trop claire',
        'Choisissez une photo sans soleil fort, flash ni reflet sur le visage.',
      ),
    },
    'uneven-light': {
      camera: 'Tournez-vous vers la lumière',
      longer: 'Un côté de votre visage est dans l’ombre. Tournez-vous face à la lumière.',
      photo: message(
        'La moitié du visage est dans l’ombre',
        'Choisissez une photo éclairée de face.',
      ),
    },
    blurred: {
      camera: 'Ne bougez pas',
      longer: 'L’image est floue. Essuyez la caméra et tenez-la sans bouger.',
      photo: message(
        'La photo est floue',
        'Choisissez une photo nette. Essuyez la caméra et tenez-la sans bouger.',
      ),
    },
    moving: {
      camera: 'Ne bougez pas',
      longer: 'Vous bougez. Restez immobile un instant.',
      photo: message('La photo est floue', 'Ne bougez pas pendant la prise de la photo.'),
    },
  },
  camera: {
    loading: 'Préparation des conseils…',
    loaded: (loaded, total) => `Préparation des conseils : ${loaded} sur ${total}`,
    press: {
      text: 'C’est bon. Appuyez sur le bouton.',
      spoken: 'Visage dans le cadre. Appuyez sur le bouton.',
    },
    holdStill: {
      text: 'C’est bon. Ne bougez plus…',
      spoken: 'Visage dans le cadre. Ne bougez plus.',
    },
    taking: 'Ne bougez plus…',
    unavailable:
      'Les conseils ne sont pas disponibles ici. Appuyez sur le bouton quand vous voulez.',
    tooSlow: 'Appuyez sur le bouton quand vous voulez.',
    disableAutoCapture: 'Prendre la photo moi-même',
  },
  loaded: (loaded, total) => `Chargement : ${loaded} sur ${total}`,
  faces: 'Visages sur cette photo',
  face: (position, count) => `Visage ${position} sur ${count}`,
  found: {
    selfie: 'Le visage trouvé sur votre selfie',
    reference: 'Le visage trouvé sur votre photo',
  },
};
