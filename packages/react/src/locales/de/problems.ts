/** The messages of problems, in German. Menus have their German names. */
import type { ProblemMessages } from '../en/problems.ts';
import { message, sharedMessages } from '../shared-messages.ts';
import { steps } from './steps.ts';

const tryAgain = 'Versuchen Sie es dann noch einmal.';
const noCamera = 'Diese Seite kann die Kamera nicht nutzen';
const notStarted = 'Die Kamera ist nicht gestartet';
const anotherPhoto = 'Wählen Sie ein anderes Foto: JPEG, PNG oder WebP.';
const live = message(
  'Der Vergleich hat nicht geklappt',
  'Nehmen Sie das Selfie bei gutem Licht auf, nicht von einem Bild oder Bildschirm.',
);
const tooLarge = message('Dieses Foto ist zu groß', 'Wählen Sie ein kleineres Foto.');
const later = message(
  'Das dauert zu lange',
  'Ihre Fotos sind noch da. Versuchen Sie es gleich noch einmal.',
);

const problems: ProblemMessages['problems'] = {
  ...sharedMessages(live, tooLarge, later),
  'no-face': message(
    'Kein Gesicht gefunden',
    'Nehmen Sie ein deutliches Foto mit nur einem Gesicht, von vorn.',
  ),
  'multiple-faces': message(
    'Mehr als ein Gesicht zu sehen',
    'Nehmen Sie ein Foto, auf dem nur Sie zu sehen sind.',
  ),
  'face-too-small': message(
    'Das Gesicht ist zu klein',
    'Nehmen Sie ein Foto, auf dem das Gesicht größer ist.',
  ),
  'too-blurred': message(
    'Das Gesicht ist unscharf',
    'Wischen Sie die Linse ab, halten Sie still und nehmen Sie ein scharfes Foto.',
  ),
  'face-covered': message(
    'Das Gesicht ist verdeckt',
    'Nehmen Sie Maske oder Sonnenbrille ab und halten Sie Hände und Haare vom Gesicht weg.',
  ),
  'low-quality': message(
    'Das Foto ist nicht deutlich genug',
    'Nehmen Sie ein schärferes, helleres Foto.',
  ),
  'near-threshold': message(
    'Das Ergebnis ist nicht eindeutig',
    'Versuchen Sie es noch einmal, mit einem scharfen Foto bei gutem Licht.',
  ),

  'image-empty': message(
    'Diese Datei ist leer',
    `Liegt sie in einer Cloud, speichern Sie sie auf diesem Gerät. ${anotherPhoto}`,
  ),
  'image-unsupported': message('Diese Datei lässt sich nicht öffnen', anotherPhoto),
  'image-heic': message(
    'Dieser Browser kann HEIC nicht öffnen',
    `${anotherPhoto} Auf dem iPhone: Einstellungen, Kamera, Formate, Maximale Kompatibilität.`,
  ),
  'image-corrupt': message(
    'Dieses Foto ist beschädigt',
    'Wählen Sie ein anderes Foto oder speichern Sie dieses noch einmal.',
  ),
  'image-too-small': message('Dieses Foto ist zu klein', 'Wählen Sie ein größeres Foto.'),
  'same-image': message(
    'Das ist wohl zweimal dasselbe Bild',
    'Das sagt nichts über Sie. Nehmen Sie das Selfie neu auf oder fügen Sie ein anderes Foto hinzu.',
  ),
  'replayed-image': message(
    'Dieses Selfie wurde schon benutzt',
    'Nehmen Sie jetzt ein neues Selfie auf.',
  ),
  'capture-refused': message(
    'Das Selfie kommt nicht von dieser Kamera',
    'Nehmen Sie mit der Kamera dieses Geräts ein neues Selfie auf.',
  ),
  'image-pixels-protected': message(
    'Ihr Browser verfälscht Fotos',
    `Eine Einstellung zum Datenschutz verbirgt Bilder vor dieser Seite. Erlauben Sie sie hier, oder nehmen Sie einen anderen Browser. ${tryAgain}`,
  ),
  'image-unreadable': message(
    'Diese Datei lässt sich nicht lesen',
    'Sie ist nicht mehr da oder liegt noch in einer Cloud. Speichern Sie sie auf diesem Gerät und wählen Sie sie neu.',
  ),
  unauthorized: message(
    'Sie wurden abgemeldet',
    `Melden Sie sich auf dieser Seite wieder an. ${tryAgain}`,
  ),
  'session-closed': message(
    'Diese Prüfung ist beendet',
    'Hier lassen sich keine Fotos mehr vergleichen.',
  ),

  'camera-denied': message(
    'Die Kamera ist blockiert',
    `Wählen Sie das Symbol neben der Adresse und erlauben Sie die Kamera. ${tryAgain}`,
  ),
  'camera-blocked-by-os': message(
    'Die Kamera ist für diesen Browser aus',
    `Erlauben Sie sie in den Einstellungen Ihres Geräts. ${tryAgain}`,
  ),
  'camera-blocked-by-page': message(
    noCamera,
    'Öffnen Sie diese Seite in einem eigenen Fenster oder sagen Sie dem Betreiber Bescheid.',
  ),
  'camera-missing': message(
    'Keine Kamera gefunden',
    `Schließen Sie eine Kamera an oder öffnen Sie diese Seite auf einem Handy. ${tryAgain}`,
  ),
  'camera-in-use': message(
    'Die Kamera ist belegt',
    `Schließen Sie andere Apps und Tabs, die sie nutzen, etwa einen Videoanruf. ${tryAgain}`,
  ),
  'camera-constraints': message(
    'Diese Kamera lässt sich nicht nutzen',
    'Wählen Sie eine andere Kamera.',
  ),
  'camera-start-failed': message(notStarted, `Stecken Sie sie aus und wieder ein. ${tryAgain}`),
  'camera-disabled': message(
    'Die Kamera ist ausgeschaltet',
    'Nehmen Sie einen anderen Browser oder ein anderes Gerät.',
  ),
  'camera-page-inactive': message(
    'Die Kamera pausierte',
    `Kommen Sie auf diese Seite zurück. ${tryAgain}`,
  ),
  'camera-insecure-page': message(noCamera, 'Öffnen Sie diese Seite mit https.'),
  'camera-unsupported': message(
    'Dieser Browser kann die Kamera nicht nutzen',
    'Öffnen Sie diese Seite in Safari, Chrome, Edge oder Firefox.',
  ),
  'camera-lost': message(
    'Die Kamera hat aufgehört',
    `Prüfen Sie, ob sie angeschlossen und nicht verdeckt ist und nichts anderes sie nutzt. ${tryAgain}`,
  ),
  'camera-not-ready': message(
    'Die Kamera war noch nicht bereit',
    `Warten Sie einen Moment. ${tryAgain}`,
  ),
  'camera-unknown': message(notStarted, `Starten Sie Ihren Browser neu. ${tryAgain}`),
};

export const problemMessages: ProblemMessages = {
  problems,
  steps,
  link: { copy: 'Link kopieren', copied: 'Link kopiert.' },
};
