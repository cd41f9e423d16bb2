import type { ProblemMessages } from '../en/problems.ts';

const back = 'Kommen Sie zurück und versuchen Sie es erneut.';
const clickIcon = 'Klicken Sie auf das Symbol links neben der Adresse.';
const pressIcon = 'Tippen Sie auf das Symbol links neben der Adresse.';
const systemSettings = 'Öffnen Sie Systemeinstellungen, Datenschutz & Sicherheit, Kamera.';
const windowsSettings = 'Öffnen Sie Einstellungen, Datenschutz und Sicherheit, Kamera.';
const appSettings = 'Öffnen Sie Einstellungen, Apps, und wählen Sie diesen Browser.';
const appMenu = 'Öffnen Sie das Menü dieser App, oft … oder ⋮.';
const restart = 'Starten Sie den Browser neu und versuchen Sie es erneut.';
const copyLink = 'Kopieren Sie den Link zu dieser Seite.';
const pasteLink = 'Fügen Sie den Link in die Adresszeile ein.';
const iosApp = [
  'Öffnen Sie die App „Einstellungen“, dann „Apps“.',
  'Wählen Sie diesen Browser und schalten Sie „Kamera“ ein.',
  back,
];

/** Steps for the camera in each browser and system, in German. */
export const steps: ProblemMessages['steps'] = {
  'camera-denied': {
    chrome: [clickIcon, 'Schalten Sie „Kamera“ ein.', back],
    edge: [
      'Klicken Sie auf das Schloss links neben der Adresse.',
      'Stellen Sie bei den Berechtigungen „Kamera“ auf „Zulassen“.',
      back,
    ],
    firefox: [
      'Klicken Sie auf die durchgestrichene Kamera neben der Adresse.',
      'Klicken Sie auf das × neben „Blockiert“.',
      'Versuchen Sie es erneut und wählen Sie „Erlauben“.',
    ],
    safari: [
      'Öffnen Sie im Menü Safari „Einstellungen für diese Website“.',
      'Stellen Sie „Kamera“ auf „Erlauben“.',
      back,
    ],
    'ios-safari': [
      pressIcon,
      'Öffnen Sie „Website-Einstellungen“.',
      'Stellen Sie „Kamera“ auf „Erlauben“ und versuchen Sie es erneut.',
    ],
    'ios-other': iosApp,
    'android-chrome': [
      pressIcon,
      'Tippen Sie auf „Berechtigungen“, dann auf „Kamera“.',
      'Wählen Sie „Zulassen“ und versuchen Sie es erneut.',
    ],
    'samsung-internet': [
      'Tippen Sie auf das Schloss links neben der Adresse.',
      'Tippen Sie auf „Berechtigungen“ und lassen Sie die Kamera zu.',
      back,
    ],
    'in-app': [appMenu, 'Tippen Sie auf „Im Browser öffnen“.', 'Erlauben Sie dort die Kamera.'],
  },
  'camera-blocked-by-os': {
    mac: [systemSettings, 'Schalten Sie diesen Browser ein.', restart],
    windows: [windowsSettings, 'Schalten Sie den Kamerazugriff ein, auch für Desktop-Apps.', back],
    ios: iosApp,
    android: [appSettings, 'Tippen Sie auf Berechtigungen, Kamera, Zulassen.', back],
  },
  'camera-missing': {
    mac: [
      'Schließen Sie eine Kamera an oder öffnen Sie ihre Abdeckung.',
      systemSettings,
      'Schalten Sie diesen Browser ein und versuchen Sie es erneut.',
    ],
  },
  'camera-in-use': {
    windows: [
      'Schließen Sie andere Apps und Tabs, die die Kamera nutzen.',
      windowsSettings,
      'Schalten Sie den Kamerazugriff ein und versuchen Sie es erneut.',
    ],
  },
  'camera-unsupported': {
    ios: [copyLink, 'Öffnen Sie Safari.', pasteLink],
    android: [copyLink, 'Öffnen Sie Chrome.', pasteLink],
  },
};
