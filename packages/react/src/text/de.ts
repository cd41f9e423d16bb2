/** Every word a person can meet, in German. */
import type { ProblemWords, Words } from './en.ts';

const say = (heading: string, body: string): ProblemWords => ({ heading, body });

const takeSelfie = 'Selfie aufnehmen';
const addPhoto = say('Foto von sich hinzufügen', 'Ihr Ausweisfoto oder ein deutliches, aktuelles Foto.');
const anotherPhoto = 'Wählen Sie ein anderes Foto: JPEG, PNG oder WebP.';
const tryAgain = 'Versuchen Sie es dann noch einmal.';
const stillHere = 'Ihre Fotos sind noch da.';
const notCompared = 'Der Vergleich hat nicht geklappt';
const noCamera = 'Diese Seite kann die Kamera nicht nutzen';
const notStarted = 'Die Kamera ist nicht gestartet';
const live = say(notCompared, 'Nehmen Sie das Selfie bei gutem Licht auf, nicht von einem Bild.');
const tooLarge = say('Dieses Foto ist zu groß', 'Wählen Sie ein kleineres Foto.');
const later = say('Das dauert zu lange', `${stillHere} Versuchen Sie es gleich noch einmal.`);

export const de: Words = {
  tag: 'de',
  later: {
    cameraHelp: async () => (await import('./de.camera-help.ts')).cameraHelp,
    guide: async () => (await import('./de.guide.ts')).guideWords,
  },
  welcome: {
    heading: 'Bestätigen Sie, dass Sie es sind',
    body: 'Zwei Fotos, etwa eine Minute.',
    selfie: say(takeSelfie, 'Die Kamera startet nach „Starten“.'),
    selfieFromFile: say('Selfie hinzufügen', 'Gerade eben aufgenommen.'),
    reference: addPhoto,
    referenceHeld: say('Ihr Foto haben wir schon', 'Hier müssen Sie nichts tun.'),
    result: 'Ergebnis ansehen',
    sentTo: (recipient) => `Beide Fotos werden an ${recipient} gesendet und einmal verglichen.`,
    staysHere: 'Beide Fotos bleiben auf diesem Gerät.',
    agree: 'Ich stimme zu, dass mein Gesicht für diese Prüfung verglichen wird.',
    agreeFirst: 'Bitte setzen Sie das Häkchen.',
    someoneElse: 'Das Foto, das ich hinzufüge, zeigt eine andere Person.',
    authority: 'Diese Person hat der Prüfung zugestimmt.',
    authorityFirst: 'Setzen Sie auch dieses Häkchen oder nehmen Sie ein Foto von sich.',
    adultsOnly: 'Diese Prüfung ist für Erwachsene. Fragen Sie einen Erwachsenen, der für Sie sorgt.',
    start: 'Starten',
    notice: 'Was passiert mit meinen Fotos?',
    noticeSent: (recipient) =>
      `Vor „Vergleichen“ wird nichts gesendet. Dann werden beide Fotos an ${recipient} gesendet und einmal verglichen.`,
    noticeStays: 'Die Gesichter werden in diesem Browser verglichen. Beide Fotos bleiben auf diesem Gerät.',
    thisSite: 'diese Website',
  },
  selfie: {
    add: say(takeSelfie, 'Öffnen Sie die Kamera, wenn Sie so weit sind.'),
    camera: say(takeSelfie, 'Schauen Sie gerade in die Kamera.'),
    photo: 'Ihr Selfie',
    change: 'Selfie ändern',
    missing: 'Noch kein Selfie',
  },
  reference: {
    add: addPhoto,
    camera: say('Foto abfotografieren', 'Rahmen füllen, still halten, keine Spiegelung.'),
    photo: 'Ihr Foto',
    change: 'Foto ändern',
    missing: 'Noch kein Foto',
  },
  camera: {
    starting: 'Die Kamera startet …',
    waiting: 'Ihr Browser fragt. Erlauben Sie die Kamera.',
    unanswered: 'Ihr Browser wartet. Erlauben Sie die Kamera oder wählen Sie „Abbrechen“.',
    blocked: 'Zum Starten tippen.',
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
    notTaken: {
      noFile: 'Das war keine Fotodatei.',
      link: 'Das war ein Link. Speichern Sie das Foto auf diesem Gerät und fügen Sie es hinzu.',
      folder: 'Das war ein Ordner. Fügen Sie ein Foto hinzu.',
      severalFiles: 'Das waren mehrere Dateien. Fügen Sie ein Foto hinzu.',
    },
    keep: 'Foto verwenden',
    retake: 'Neu aufnehmen',
    another: 'Anderes Foto wählen',
    useAnyway: 'Trotzdem verwenden',
  },
  look: say('Ist das Foto gelungen?', 'Gesicht deutlich, Augen offen, nichts verdeckt.'),
  preparing: say('Einen Moment', 'Ihr Foto wird vorbereitet.'),
  ready: { heading: 'Bereit zum Vergleichen', body: 'Beide Fotos sind da.', compare: 'Vergleichen' },
  comparing: {
    heading: 'Die Fotos werden verglichen',
    body: 'Das dauert nur Sekunden.',
    preparing: 'Die Fotos werden vorbereitet …',
    sending: (size, recipient) => `${size} werden an ${recipient} gesendet`,
    comparing: 'Die Gesichter werden verglichen …',
  },
  match: say('Die Fotos stimmen überein', 'Beide zeigen dieselbe Person. Sie können weitermachen.'),
  'no-match': {
    heading: 'Die Fotos stimmen nicht überein',
    body: 'Es sind wohl zwei verschiedene Personen. Nehmen Sie ein deutliches, aktuelles Foto.',
    exhausted: 'Hier sind keine Versuche übrig.',
  },
  inconclusive: {
    heading: notCompared,
    onSide: { selfie: 'Zu Ihrem Selfie:', reference: 'Zu Ihrem Foto:' },
    uncounted: 'Das zählt nicht als Versuch',
  },
  again: 'Noch einmal versuchen',
  anotherPhoto: 'Anderes Foto versuchen',
  anotherSelfie: 'Selfie neu aufnehmen',
  continue: 'Weiter',
  cancel: 'Abbrechen',
  leave: 'Jetzt nicht',
  withdraw: 'Abbrechen und Fotos löschen',
  link: { copy: 'Link kopieren', copied: 'Link kopiert.' },
  place: (position, count) => `Foto ${position} von ${count}`,
  triesLeft: (count, shown) => (count === 1 ? `${shown} Versuch übrig` : `${shown} Versuche übrig`),
  receipt: {
    heading: 'Was gesendet wurde und wohin',
    selfie: (size) => `Ihr Selfie, ${size}`,
    reference: (size) => `Ihr Foto, ${size}`,
    to: (recipient) => `Gesendet an ${recipient}`,
    at: (time) => `Beantwortet am ${time}`,
    nowhere: 'Nichts wurde gesendet',
  },
  problems: {
    'no-face': say('Kein Gesicht gefunden', 'Nehmen Sie ein deutliches Foto mit nur einem Gesicht, von vorn.'),
    'multiple-faces': say('Mehr als ein Gesicht zu sehen', 'Nehmen Sie ein Foto, auf dem nur Sie zu sehen sind.'),
    'face-too-small': say('Das Gesicht ist zu klein', 'Nehmen Sie ein Foto, auf dem das Gesicht größer ist.'),
    'low-quality': say('Das Foto ist nicht deutlich genug', 'Nehmen Sie ein schärferes, helleres Foto.'),
    'spoof-suspected': live,
    'liveness-failed': live,

    'image-empty': say('Diese Datei ist leer', `Liegt sie in einer Cloud, speichern Sie sie auf diesem Gerät. ${anotherPhoto}`),
    'image-unsupported': say('Diese Datei lässt sich nicht öffnen', anotherPhoto),
    'image-heic': say(
      'Dieser Browser kann HEIC nicht öffnen',
      `${anotherPhoto} Auf dem iPhone: Einstellungen, Kamera, Formate, Maximale Kompatibilität.`,
    ),
    'image-corrupt': say('Dieses Foto ist beschädigt', anotherPhoto),
    'image-too-large': tooLarge,
    'image-too-many-pixels': tooLarge,
    'image-too-small': say('Dieses Foto ist zu klein', 'Wählen Sie ein größeres Foto.'),
    'same-image': say(
      'Das ist wohl zweimal dasselbe Bild',
      'Das sagt nichts über Sie. Nehmen Sie das Selfie neu auf oder fügen Sie ein anderes Foto hinzu.',
    ),
    'image-unreadable': say(
      'Diese Datei lässt sich nicht lesen',
      'Sie ist nicht mehr da oder liegt in einer Cloud. Speichern Sie sie auf diesem Gerät.',
    ),

    'request-too-large': tooLarge,
    'request-timeout': later,
    'rate-limited': later,
    overloaded: later,
    'upstream-timeout': later,
    timeout: later,
    unauthorized: say('Sie wurden abgemeldet', `Melden Sie sich hier wieder an. ${tryAgain}`),
    offline: say('Sie sind offline', `${stillHere} Verbinden Sie sich mit dem Internet. ${tryAgain}`),
    'network-failed': say('Die Verbindung ist abgebrochen', `${stillHere} Prüfen Sie die Verbindung. ${tryAgain}`),

    'camera-denied': say('Die Kamera ist blockiert', `Wählen Sie das Symbol neben der Adresse und erlauben Sie die Kamera. ${tryAgain}`),
    'camera-blocked-by-os': say('Die Kamera ist für diesen Browser aus', `Erlauben Sie sie in den Einstellungen. ${tryAgain}`),
    'camera-blocked-by-page': say(noCamera, 'Öffnen Sie diese Seite in einem eigenen Fenster.'),
    'camera-missing': say('Keine Kamera gefunden', `Schließen Sie eine Kamera an oder öffnen Sie diese Seite auf einem Handy. ${tryAgain}`),
    'camera-in-use': say('Die Kamera ist belegt', `Schließen Sie, was sie nutzt, etwa einen Videoanruf. ${tryAgain}`),
    'camera-constraints': say('Diese Kamera lässt sich nicht nutzen', 'Wählen Sie eine andere Kamera.'),
    'camera-start-failed': say(notStarted, `Schließen Sie sie neu an. ${tryAgain}`),
    'camera-disabled': say('Die Kamera ist ausgeschaltet', 'Nehmen Sie einen anderen Browser oder ein anderes Gerät.'),
    'camera-page-inactive': say('Die Kamera pausiert', `Kommen Sie hierher zurück. ${tryAgain}`),
    'camera-insecure-page': say(noCamera, 'Öffnen Sie diese Seite mit https.'),
    'camera-unsupported': say(
      'Dieser Browser kann die Kamera nicht nutzen',
      'Öffnen Sie diese Seite in Safari, Chrome, Edge oder Firefox.',
    ),
    'camera-lost': say('Die Kamera ist aus', `Prüfen Sie, ob sie angeschlossen und frei ist. ${tryAgain}`),
    'camera-not-ready': say('Die Kamera war noch nicht bereit', `Warten Sie einen Moment. ${tryAgain}`),
    'camera-unknown': say(notStarted, `Starten Sie Ihren Browser neu. ${tryAgain}`),
    other: say(notCompared, 'Das liegt an uns. Nichts wurde entschieden.'),
  },
};
