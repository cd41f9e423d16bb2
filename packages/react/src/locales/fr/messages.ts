'use client';

/** All messages for a person, in French. The spaces before : ; ! ? and inside « » do not break. */
import type { ProblemWords, Words } from '../en/messages.ts';

const say = (heading: string, body: string): ProblemWords => ({ heading, body });

const takeSelfie = 'Prenez un selfie';
const addPhoto = say(
  'Ajoutez une photo de vous',
  'Votre photo d’identité, ou une photo nette et récente.',
);
const anotherPhoto = 'Choisissez une autre photo : JPEG, PNG ou WebP.';
const tryAgain = 'Ensuite, réessayez.';
const stillHere = 'Vos photos sont encore là.';
const notCompared = 'La comparaison n’a pas abouti';

export const fr: Words = {
  tag: 'fr',
  later: {
    problems: async () => (await import('./problems.ts')).problemTexts,
    guide: async () => (await import('./guide.ts')).guideWords,
  },
  welcome: {
    heading: 'Vérifions que c’est vous',
    body: 'Deux photos, environ une minute.',
    selfie: say(takeSelfie, 'La caméra s’ouvre après un appui sur « Commencer ».'),
    selfieFromFile: say('Ajoutez un selfie', 'Pris à l’instant.'),
    reference: addPhoto,
    referenceHeld: say('Nous avons votre photo', 'Rien à faire ici.'),
    result: 'Le résultat',
    sentTo: (recipient) =>
      `Les deux photos sont envoyées à ${recipient} et comparées une seule fois.`,
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
    noticeStays:
      'Les visages sont comparés dans ce navigateur. Les deux photos restent sur cet appareil.',
    thisSite: 'ce site',
  },
  selfie: {
    add: say(takeSelfie, 'Ouvrez la caméra quand vous voulez.'),
    camera: say(takeSelfie, 'Regardez la caméra bien en face.'),
    photo: 'Votre selfie',
    change: 'Changer de selfie',
    missing: 'Pas encore de selfie',
  },
  reference: {
    add: addPhoto,
    camera: say('Photographiez votre photo', 'Remplissez le cadre, sans bouger, sans reflet.'),
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
    notTaken: {
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
  look: say('La photo est réussie ?', 'Visage net, yeux ouverts, rien devant.'),
  preparing: say('Un instant', 'Préparation de la photo…'),
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
  match: say('Les photos correspondent', 'C’est la même personne. Vous pouvez continuer.'),
  'no-match': {
    heading: 'Les photos ne correspondent pas',
    body: 'On dirait deux personnes différentes. Essayez une photo plus nette et plus récente.',
    exhausted: 'Il n’y a plus d’essai ici.',
  },
  ended: {
    heading: 'Il ne reste plus d’essai',
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
  again: 'Réessayer',
  anotherPhoto: 'Essayer une autre photo',
  anotherSelfie: 'Refaire le selfie',
  continue: 'Continuer',
  cancel: 'Annuler',
  leave: 'Pas maintenant',
  withdraw: 'Arrêter et supprimer les photos',
  told: (heading, body) => `${heading}. ${body}`,
  place: (position, count) => `Photo ${position} sur ${count}`,
  // French uses the singular for zero too.
  triesLeft: (count, shown) => (count < 2 ? `${shown} essai restant` : `${shown} essais restants`),
  receipt: {
    heading: 'Ce qui a été envoyé, et où',
    selfie: (size) => `Votre selfie, ${size}`,
    reference: (size) => `Votre photo, ${size}`,
    to: (recipient) => `Envoyé à ${recipient}`,
    at: (time) => `Réponse le ${time}`,
    nowhere: 'Rien n’a quitté cet appareil',
  },
  problems: {
    offline: say('Vous êtes hors ligne', `${stillHere} Connectez-vous à Internet. ${tryAgain}`),
    'network-failed': say(
      'La connexion est coupée',
      `${stillHere} Vérifiez votre connexion à Internet. ${tryAgain}`,
    ),
    camera: say(
      'La caméra n’est pas utilisable',
      'Réessayez, ou utilisez un autre navigateur ou appareil.',
    ),
    photo: say('Cette photo n’est pas utilisable', anotherPhoto),
    other: say(notCompared, 'Le problème vient de nous. Rien n’a été décidé.'),
  },
};
