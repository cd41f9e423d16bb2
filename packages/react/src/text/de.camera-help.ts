/** How to allow the camera, browser by browser, in German, with the names that the menus have there. */
import type { CameraHelpWords } from './en.camera-help.ts';

const tryAgain = 'Kommen Sie zurück und versuchen Sie es erneut.';
const pressIcon = 'Tippen Sie auf das Symbol links neben der Adresse.';
const systemSettings = 'Öffnen Sie Systemeinstellungen, Datenschutz & Sicherheit, Kamera.';
const windowsSettings = 'Öffnen Sie Einstellungen, Datenschutz und Sicherheit, Kamera.';
const copyLink = 'Kopieren Sie den Link zu dieser Seite.';
const pasteLink = 'Fügen Sie den Link in die Adresszeile ein.';
const iosApp = ['Öffnen Sie die App „Einstellungen“, dann „Apps“.', 'Wählen Sie diesen Browser und schalten Sie „Kamera“ ein.', tryAgain];

export const cameraHelp: CameraHelpWords = {
  'camera-denied': {
    chrome: ['Klicken Sie auf das Symbol links neben der Adresse.', 'Schalten Sie „Kamera“ ein.', tryAgain],
    edge: ['Klicken Sie auf das Schloss links neben der Adresse.', 'Stellen Sie bei den Berechtigungen „Kamera“ auf „Zulassen“.', tryAgain],
    firefox: [
      'Klicken Sie auf die durchgestrichene Kamera neben der Adresse.',
      'Klicken Sie auf das × neben „Blockiert“.',
      'Versuchen Sie es erneut und wählen Sie „Erlauben“.',
    ],
    safari: ['Öffnen Sie im Menü Safari „Einstellungen für diese Website“.', 'Stellen Sie „Kamera“ auf „Erlauben“.', tryAgain],
    'ios-safari': [pressIcon, 'Öffnen Sie „Website-Einstellungen“.', 'Stellen Sie „Kamera“ auf „Erlauben“ und versuchen Sie es erneut.'],
    'ios-other': iosApp,
    'android-chrome': [
      pressIcon,
      'Tippen Sie auf „Berechtigungen“, dann auf „Kamera“.',
      'Wählen Sie „Zulassen“ und versuchen Sie es erneut.',
    ],
    'samsung-internet': [
      'Tippen Sie auf das Schloss links neben der Adresse.',
      'Tippen Sie auf „Berechtigungen“ und lassen Sie die Kamera zu.',
      tryAgain,
    ],
    'in-app': ['Öffnen Sie das Menü dieser App, oft … oder ⋮.', 'Tippen Sie auf „Im Browser öffnen“.', 'Erlauben Sie dort die Kamera.'],
  },
  'camera-blocked-by-os': {
    mac: [systemSettings, 'Schalten Sie diesen Browser ein.', 'Starten Sie den Browser neu und versuchen Sie es erneut.'],
    windows: [windowsSettings, 'Schalten Sie den Kamerazugriff ein, auch für Desktop-Apps.', tryAgain],
    ios: iosApp,
    android: [
      'Öffnen Sie Einstellungen, Apps, und wählen Sie diesen Browser.',
      'Tippen Sie auf Berechtigungen, Kamera, Zulassen.',
      tryAgain,
    ],
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
