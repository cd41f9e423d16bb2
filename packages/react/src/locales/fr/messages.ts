'use client';

/** All messages for a person, in French. The spaces before : ; ! ? and inside « » do not break. */
import type { Messages } from '../messages.ts';
import type { ProblemMessage } from '../problem-message.ts';

const message = (heading: string, body: string): ProblemMessage => ({ heading, body });

const takeSelfie = 'Prenez un selfie';
const addPhoto = message(
  'Ajoutez une photo de vous',
  'Votre photo d’identité, ou une photo nette et récente.',
);
const anotherPhoto = 'Choisissez une autre photo : JPEG, PNG ou WebP.';
const tryAgain = 'Ensuite, réessayez.';
const stillHere = 'Vos photos sont encore là.';
const notCompared = 'La comparaison n’a pas abouti';

export const fr: Messages = {
  tag: 'fr',
  lazy: {
    problems: async () => (await import('./problems.ts')).problemMessages,
    guide: async () => (await import('./guide.ts')).guideMessages,
  },
  welcome: {
    heading: 'Vérifions que c’est vous',
    body: 'Deux photos, environ une minute.',
    selfie: message(takeSelfie, 'La caméra s’ouvre après un appui sur « Commencer ».'),
    selfieFromFile: message('Ajoutez un selfie', 'Pris à l’instant.'),
    reference: addPhoto,
    referenceHeld: message('Nous avons votre photo', 'Rien à faire ici.'),
    result: 'Le résultat',
    sentTo: (recipient) =>
      `Les deux photos sont envoyées à ${recipient} et comparées une seule fois.`,
    selfieSentTo: (recipient) =>
      `Votre selfie est envoyé à ${recipient} et comparé une seule fois.`,
    staysHere: 'Les deux photos restent sur cet appareil.',
    agree: 'J’accepte que mon visage soit comparé pour cette vérification.',
    agreeFirst: 'Cochez la case pour continuer.',
    someoneElse: 'La photo que j’ajoute montre une autre personne.',
    authority: 'Cette personne a accepté cette vérification.',
    authorityFirst: 'Cochez aussi cette case, ou ajoutez une photo de vous.',
    adultsOnly:
      'Cette vérification est pour les adultes. Demandez à un adulte qui s’occupe de vous ce qu’il faut faire.',
    start: 'Commencer',
    notice: 'Que deviennent mes photos ?',
    noticeSent: (recipient) =>
      `Rien n’est envoyé avant « Comparer ». Les deux photos sont alors envoyées à ${recipient}, où les visages sont comparés une seule fois.`,
    noticeSelfieSent: (recipient) =>
      `Rien n’est envoyé avant « Comparer ». Votre selfie est alors envoyé à ${recipient}, où il est comparé une seule fois à la photo déjà présente.`,
    noticeStays:
      'Les visages sont comparés dans ce navigateur. Les deux photos restent sur cet appareil.',
    thisSite: 'ce site',
  },
  selfie: {
    add: message(takeSelfie, 'Ouvrez la caméra quand vous voulez.'),
    camera: message(takeSelfie, 'Regardez la caméra bien en face.'),
    photo: 'Votre selfie',
    change: 'Changer de selfie',
    missing: 'Pas encore de selfie',
  },
  reference: {
    add: addPhoto,
    camera: message('Photographiez votre photo', 'Remplissez le cadre, sans bouger, sans reflet.'),
    photo: 'Votre photo',
    change: 'Changer de photo',
    missing: 'Pas encore de photo',
  },
  camera: {
    starting: 'La caméra démarre…',
    waiting: 'Votre navigateur demande la caméra. Choisissez « Autoriser ».',
    unanswered: 'Votre navigateur attend toujours. Choisissez-y « Autoriser », ou ici « Annuler ».',
    blocked: 'Touchez pour démarrer la caméra.',
    paused: 'La caméra est en pause.',
    live: 'La caméra est allumée.',
    open: 'Ouvrir la caméra',
    shutter: 'Prendre la photo',
    preview: 'Image de la caméra',
    choose: 'Caméra',
    unnamed: (position) => `Caméra ${position}`,
  },
  photo: {
    choose: 'Choisir une photo',
    drop: 'Déposez une photo ici',
    orPaste: 'ou collez-la · JPEG, PNG ou WebP',
    rejectedDrop: {
      noFile: 'Ce n’était pas une photo.',
      link: 'C’était un lien. Enregistrez la photo sur cet appareil, puis ajoutez-la ici.',
      folder: 'C’était un dossier. Ouvrez-le et ajoutez une photo.',
      severalFiles: 'C’étaient plusieurs fichiers. Ajoutez une seule photo.',
    },
    keep: 'Utiliser la photo',
    retake: 'Refaire la photo',
    another: 'Choisir une autre photo',
    useAnyway: 'L’utiliser quand même',
  },
  review: message('La photo est réussie ?', 'Visage net, yeux ouverts, rien devant.'),
  preparing: message('Un instant', 'Préparation de la photo…'),
  ready: {
    heading: 'Tout est prêt',
    body: 'Vous pouvez comparer les deux photos.',
    compare: 'Comparer',
  },
  comparing: {
    heading: 'Comparaison des deux photos',
    body: 'Encore quelques secondes.',
    preparing: 'Préparation des photos…',
    sending: (size, recipient) => `Envoi de ${size} à ${recipient}`,
    comparing: 'Comparaison des visages…',
  },
  match: message('Les photos correspondent', 'C’est la même personne. Vous pouvez continuer.'),
  'no-match': {
    heading: 'Les photos ne correspondent pas',
    body: 'On dirait deux personnes différentes. Essayez une photo plus nette et plus récente.',
    exhausted: 'Il n’y a plus d’essai ici.',
  },
  ended: {
    heading: 'Il ne reste plus d’essai',
    expired: 'Le temps de cette vérification est écoulé',
    goOn: 'Vous pouvez continuer autrement.',
    mayLeave: 'Vous pouvez quitter cette vérification.',
    mayClose: 'Vous pouvez fermer cette page.',
    leave: 'Quitter',
  },
  inconclusive: {
    heading: notCompared,
    onSide: { selfie: 'Pour votre selfie :', reference: 'Pour votre photo :' },
    uncounted: 'Cet essai ne compte pas',
  },
  retry: 'Réessayer',
  anotherPhoto: 'Essayer une autre photo',
  anotherSelfie: 'Refaire le selfie',
  continue: 'Continuer',
  cancel: 'Annuler',
  leave: 'Pas maintenant',
  withdraw: 'Arrêter et supprimer les photos',
  announcement: (heading, body) => `${heading}. ${body}`,
  stepIndicator: (position, count) => `Photo ${position} sur ${count}`,
  // French uses the singular for zero too.
  triesLeft: (count, shown) => (count < 2 ? `${shown} essai restant` : `${shown} essais restants`),
  openUntil: (time) => `Vous avez jusqu’à ${time}.`,
  receipt: {
    heading: 'Ce qui a été envoyé, et où',
    selfie: (size) => `Votre selfie, ${size}`,
    reference: (size) => `Votre photo, ${size}`,
    to: (recipient) => `Envoyé à ${recipient}`,
    at: (time) => `Réponse le ${time}`,
    nowhere: 'Rien n’a quitté cet appareil',
  },
  problems: {
    offline: message('Vous êtes hors ligne', `${stillHere} Connectez-vous à Internet. ${tryAgain}`),
    'network-failed': message(
      'La connexion est coupée',
      `${stillHere} Vérifiez votre connexion à Internet. ${tryAgain}`,
    ),
    camera: message(
      'La caméra n’est pas utilisable',
      'Réessayez, ou utilisez un autre navigateur ou appareil.',
    ),
    photo: message('Cette photo n’est pas utilisable', anotherPhoto),
    other: message(notCompared, 'Le problème vient de nous. Rien n’a été décidé.'),
  },
};
