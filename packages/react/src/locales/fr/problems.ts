/** The messages of problems, in French. Menus have their French names. */
import type { ProblemMessages } from '../en/problems.ts';
import { message, sharedMessages } from '../shared-messages.ts';
import { steps } from './steps.ts';

const tryAgain = 'Ensuite, réessayez.';
const noCamera = 'Cette page ne peut pas utiliser la caméra';
const notStarted = 'La caméra n’a pas démarré';
const anotherPhoto = 'Choisissez une autre photo : JPEG, PNG ou WebP.';
const stillHere = 'Vos photos sont encore là.';
const notCompared = 'La comparaison n’a pas abouti';
const live = message(
  notCompared,
  'Photographiez votre visage bien éclairé, pas une image ni un écran.',
);
const tooLarge = message('Cette photo est trop grande', 'Choisissez une photo plus petite.');
const later = message('Cela prend trop de temps', `${stillHere} Réessayez dans un instant.`);

const problems: ProblemMessages['problems'] = {
  ...sharedMessages(live, tooLarge, later),
  'no-face': message(
    'Nous n’avons pas trouvé de visage',
    'Choisissez une photo nette d’un seul visage, de face.',
  ),
  'multiple-faces': message(
    'Il y a plusieurs visages',
    'Choisissez une photo de vous, sans personne d’autre.',
  ),
  'face-too-small': message(
    'Le visage est trop petit',
    'Choisissez une photo où le visage est plus grand.',
  ),
  'too-blurred': message(
    'Le visage est flou',
    'Nettoyez l’objectif, ne bougez pas et prenez une photo nette.',
  ),
  'face-covered': message(
    'Le visage est couvert',
    'Retirez le masque ou les lunettes de soleil, et dégagez le visage des mains et des cheveux.',
  ),
  'low-quality': message(
    'La photo n’est pas nette',
    'Choisissez une photo plus nette et mieux éclairée.',
  ),
  'near-threshold': message(
    'Le résultat n’est pas clair',
    'Réessayez avec une photo nette et une bonne lumière.',
  ),

  'image-empty': message(
    'Ce fichier est vide',
    `S’il est dans un cloud, enregistrez-le sur cet appareil. ${anotherPhoto}`,
  ),
  'image-unsupported': message('Ce fichier ne s’ouvre pas', anotherPhoto),
  'image-heic': message(
    'Ce navigateur n’ouvre pas le HEIC',
    `${anotherPhoto} Sur iPhone : Réglages, Appareil photo, Formats, Le plus compatible.`,
  ),
  'image-corrupt': message(
    'Cette photo est abîmée',
    'Choisissez une autre photo, ou enregistrez celle-ci à nouveau.',
  ),
  'image-too-small': message('Cette photo est trop petite', 'Choisissez une photo plus grande.'),
  'same-image': message(
    'Les deux photos semblent identiques',
    'Cela ne dit rien de vous. Refaites le selfie, ou ajoutez une autre photo.',
  ),
  'replayed-image': message('Ce selfie a déjà servi', 'Prenez maintenant un nouveau selfie.'),
  'capture-refused': message(
    'Le selfie n’a pas été pris avec cette caméra',
    'Prenez un nouveau selfie avec la caméra de cet appareil.',
  ),
  'image-pixels-protected': message(
    'Votre navigateur brouille les photos',
    `Un réglage de confidentialité cache les images à cette page. Autorisez-les ici, ou utilisez un autre navigateur. ${tryAgain}`,
  ),
  'image-unreadable': message(
    'Ce fichier est illisible',
    'Il n’est plus là, ou il est encore dans un cloud. Enregistrez-le sur cet appareil et choisissez-le à nouveau.',
  ),

  unauthorized: message(
    'Votre session est terminée',
    `Reconnectez-vous sur cette page. ${tryAgain}`,
  ),
  'session-closed': message(
    'Cette vérification est terminée',
    'Plus aucune photo ne peut être comparée ici.',
  ),

  'camera-denied': message(
    'La caméra est bloquée',
    `Appuyez sur l’icône près de l’adresse et autorisez la caméra. ${tryAgain}`,
  ),
  'camera-blocked-by-os': message(
    'La caméra est désactivée pour ce navigateur',
    `Autorisez-la dans les réglages de votre appareil. ${tryAgain}`,
  ),
  'camera-blocked-by-page': message(
    noCamera,
    'Ouvrez cette page dans une fenêtre à part, ou prévenez le responsable du site.',
  ),
  'camera-missing': message(
    'Nous n’avons pas trouvé de caméra',
    `Branchez une caméra, ou ouvrez cette page sur un téléphone. ${tryAgain}`,
  ),
  'camera-in-use': message(
    'La caméra est occupée',
    `Fermez les autres applications et onglets qui l’utilisent, comme un appel vidéo. ${tryAgain}`,
  ),
  'camera-constraints': message('Cette caméra ne convient pas', 'Choisissez une autre caméra.'),
  'camera-start-failed': message(notStarted, `Débranchez-la, puis rebranchez-la. ${tryAgain}`),
  'camera-disabled': message(
    'La caméra est désactivée',
    'Utilisez un autre navigateur ou appareil.',
  ),
  'camera-page-inactive': message('La caméra est en pause', `Revenez sur cette page. ${tryAgain}`),
  'camera-insecure-page': message(noCamera, 'Ouvrez cette page en https.'),
  'camera-unsupported': message(
    'Ce navigateur ne peut pas utiliser la caméra',
    'Ouvrez cette page dans Safari, Chrome, Edge ou Firefox.',
  ),
  'camera-lost': message(
    'La caméra s’est arrêtée',
    `Vérifiez qu’elle est branchée, qu’elle n’est pas couverte et que rien d’autre ne l’utilise. ${tryAgain}`,
  ),
  'camera-not-ready': message('La caméra n’était pas prête', `Attendez un instant. ${tryAgain}`),
  'camera-unknown': message(notStarted, `Redémarrez votre navigateur. ${tryAgain}`),
};

const link = { copy: 'Copier le lien', copied: 'Lien copié.' };

export const problemMessages: ProblemMessages = { problems, steps, link };
