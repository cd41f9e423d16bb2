'use client';

/** All messages for a person, in German. */
import type { Messages } from '../messages.ts';
import type { ProblemMessage } from '../problem-message.ts';

const message = (heading: string, body: string): ProblemMessage => ({ heading, body });

const takeSelfie = 'Selfie aufnehmen';
const addPhoto = message(
  'Foto von sich hinzufügen',
  'Ihr Ausweisfoto oder ein deutliches, aktuelles Foto.',
);
const anotherPhoto = 'Wählen Sie ein anderes Foto: JPEG, PNG oder WebP.';
const tryAgain = 'Versuchen Sie es dann noch einmal.';
const stillHere = 'Ihre Fotos sind noch da.';
const notCompared = 'Der Vergleich hat nicht geklappt';

export const de: Messages = {
  tag: 'de',
  lazy: {
    problems: async () => (await import('./problems.ts')).problemMessages,
    guide: async () => (await import('./guide.ts')).guideMessages,
  },
  welcome: {
    heading: 'Bestätigen Sie, dass Sie es sind',
    body: 'Zwei Fotos, etwa eine Minute.',
    selfie: message(takeSelfie, 'Die Kamera startet, wenn Sie „Starten“ wählen.'),
    selfieFromFile: message('Selfie hinzufügen', 'Gerade eben aufgenommen.'),
    reference: addPhoto,
    referenceHeld: message('Ihr Foto haben wir schon', 'Hier müssen Sie nichts tun.'),
    result: 'Ergebnis ansehen',
    sentTo: (recipient) => `Beide Fotos werden an ${recipient} gesendet und einmal verglichen.`,
    selfieSentTo: (recipient) => `Ihr Selfie wird an ${recipient} gesendet und einmal verglichen.`,
    staysHere: 'Beide Fotos bleiben auf diesem Gerät.',
    agree: 'Ich stimme zu, dass mein Gesicht für diese Prüfung verglichen wird.',
    agreeFirst: 'Setzen Sie das Häkchen, um weiterzumachen.',
    someoneElse: 'Das Foto, das ich hinzufüge, zeigt eine andere Person.',
    authority: 'Diese Person hat der Prüfung zugestimmt.',
    authorityFirst: 'Setzen Sie auch dieses Häkchen oder nehmen Sie ein Foto von sich.',
    adultsOnly:
      'Diese Prüfung ist für Erwachsene. Fragen Sie einen Erwachsenen, der sich um Sie kümmert, wie es weitergeht.',
    start: 'Starten',
    notice: 'Was passiert mit meinen Fotos?',
    noticeSent: (recipient) =>
      `Vor „Vergleichen“ wird nichts gesendet. Dann gehen beide Fotos an ${recipient}; dort werden die Gesichter einmal verglichen.`,
    noticeSelfieSent: (recipient) =>
      `Vor „Vergleichen“ wird nichts gesendet. Dann geht Ihr Selfie an ${recipient} und wird dort einmal mit dem vorhandenen Foto verglichen.`,
    noticeStays:
      'Die Gesichter werden in diesem Browser verglichen. Beide Fotos bleiben auf diesem Gerät.',
    thisSite: 'diese Website',
  },
  selfie: {
    add: message(takeSelfie, 'Öffnen Sie die Kamera, wenn Sie so weit sind.'),
    camera: message(takeSelfie, 'Schauen Sie gerade in die Kamera.'),
    photo: 'Ihr Selfie',
    change: 'Selfie ändern',
    missing: 'Noch kein Selfie',
  },
  reference: {
    add: addPhoto,
    camera: message('Foto abfotografieren', 'Rahmen füllen, still halten, keine Spiegelung.'),
    photo: 'Ihr Foto',
    change: 'Foto ändern',
    missing: 'Noch kein Foto',
  },
  camera: {
    starting: 'Die Kamera startet …',
    waiting: 'Ihr Browser fragt nach der Kamera. Erlauben Sie sie dort.',
    unanswered:
      'Ihr Browser wartet noch. Erlauben Sie dort die Kamera oder wählen Sie hier „Abbrechen“.',
    blocked: 'Tippen Sie, um die Kamera zu starten.',
    paused: 'Die Kamera pausiert.',
    live: 'Die Kamera ist an.',
    open: 'Kamera öffnen',
    shutter: 'Foto aufnehmen',
    preview: 'Kamerabild',
    choose: 'Kamera',
    unnamed: (position) => `Kamera ${position}`,
  },
  photo: {
    choose: 'Foto wählen',
    drop: 'Foto hierher ziehen',
    orPaste: 'oder einfügen · JPEG, PNG oder WebP',
    rejectedDrop: {
      noFile: 'Das war keine Fotodatei.',
      link: 'Das war ein Link. Speichern Sie das Foto auf diesem Gerät und fügen Sie es hier hinzu.',
      folder: 'Das war ein Ordner. Öffnen Sie ihn und fügen Sie ein Foto hinzu.',
      severalFiles: 'Das waren mehrere Dateien. Fügen Sie ein Foto hinzu.',
    },
    keep: 'Foto verwenden',
    retake: 'Neu aufnehmen',
    another: 'Anderes Foto wählen',
    useAnyway: 'Trotzdem verwenden',
  },
  review: message('Ist das Foto gelungen?', 'Gesicht deutlich, Augen offen, nichts verdeckt.'),
  preparing: message('Einen Moment', 'Ihr Foto wird vorbereitet.'),
  ready: {
    heading: 'Bereit zum Vergleichen',
    body: 'Beide Fotos sind da.',
    compare: 'Vergleichen',
  },
  comparing: {
    heading: 'Die Fotos werden verglichen',
    body: 'Das dauert nur Sekunden.',
    preparing: 'Die Fotos werden vorbereitet …',
    sending: (size, recipient) => `${size} werden an ${recipient} gesendet`,
    comparing: 'Die Gesichter werden verglichen …',
  },
  match: message(
    'Die Fotos stimmen überein',
    'Beide zeigen dieselbe Person. Sie können weitermachen.',
  ),
  'no-match': {
    heading: 'Die Fotos stimmen nicht überein',
    body: 'Es sind wohl zwei verschiedene Personen. Nehmen Sie ein deutliches, aktuelles Foto.',
    exhausted: 'Hier sind keine Versuche übrig.',
  },
  ended: {
    heading: 'Es gibt keine Versuche mehr',
    expired: 'Die Zeit für diese Prüfung ist abgelaufen',
    goOn: 'Sie können auf einem anderen Weg weitermachen.',
    mayLeave: 'Sie können diese Prüfung jetzt verlassen.',
    mayClose: 'Sie können diese Seite schließen.',
    leave: 'Verlassen',
  },
  inconclusive: {
    heading: notCompared,
    onSide: { selfie: 'Zu Ihrem Selfie:', reference: 'Zu Ihrem Foto:' },
    uncounted: 'Das zählt nicht als Versuch',
  },
  retry: 'Noch einmal versuchen',
  anotherPhoto: 'Anderes Foto versuchen',
  anotherSelfie: 'Selfie neu aufnehmen',
  continue: 'Weiter',
  cancel: 'Abbrechen',
  leave: 'Jetzt nicht',
  withdraw: 'Abbrechen und Fotos löschen',
  announcement: (heading, body) => `${heading}. ${body}`,
  stepIndicator: (position, count) => `Foto ${position} von ${count}`,
  triesLeft: (count, shown) => (count === 1 ? `${shown} Versuch übrig` : `${shown} Versuche übrig`),
  openUntil: (time) => `Sie haben Zeit bis ${time}.`,
  receipt: {
    heading: 'Was gesendet wurde und wohin',
    selfie: (size) => `Ihr Selfie, ${size}`,
    reference: (size) => `Ihr Foto, ${size}`,
    to: (recipient) => `Gesendet an ${recipient}`,
    at: (time) => `Beantwortet am ${time}`,
    nowhere: 'Nichts hat dieses Gerät verlassen',
  },
  problems: {
    offline: message(
      'Sie sind offline',
      `${stillHere} Verbinden Sie sich mit dem Internet. ${tryAgain}`,
    ),
    'network-failed': message(
      'Die Verbindung ist abgebrochen',
      `${stillHere} Prüfen Sie Ihre Internetverbindung. ${tryAgain}`,
    ),
    camera: message(
      'Die Kamera lässt sich nicht nutzen',
      'Versuchen Sie es noch einmal oder nehmen Sie einen anderen Browser oder ein anderes Gerät.',
    ),
    photo: message('Dieses Foto lässt sich nicht verwenden', anotherPhoto),
    other: message(notCompared, 'Das liegt an uns. Es wurde nichts entschieden.'),
  },
};
