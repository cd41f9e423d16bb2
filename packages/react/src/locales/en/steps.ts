import type { CameraHelp } from '../problem-message.ts';

const back = 'Come back and try again.';
const macSettings = 'Open System Settings, Privacy & Security, Camera.';
const appSettings = 'Open Settings, Apps, and choose this browser.';
const copyLink = 'Copy the link to this page.';
const pasteLink = 'Paste the link where the address stands.';
const iosApp = [
  'Open the Settings app, then Apps.',
  'Choose this browser and switch Camera on.',
  back,
];

/** Steps for the camera in each browser and system, in English. */
export const steps = {
  'camera-denied': {
    chrome: ['Press the icon left of the address.', 'Switch Camera on.', back],
    edge: [
      'Press the lock left of the address.',
      'Open the permissions and set Camera to Allow.',
      back,
    ],
    firefox: [
      'Press the crossed-out camera beside the address.',
      'Press the × next to Blocked.',
      'Try again and press Allow.',
    ],
    safari: [
      'In the menu bar open Safari, Settings for this website.',
      'Set Camera to Allow.',
      back,
    ],
    'ios-safari': [
      'Press the icon left of the address.',
      'Open Website Settings.',
      'Set Camera to Allow, then try again.',
    ],
    'ios-other': iosApp,
    'android-chrome': [
      'Press the icon left of the address.',
      'Press Permissions, then Camera.',
      'Press Allow, then try again.',
    ],
    'samsung-internet': [
      'Press the lock left of the address.',
      'Press Permissions and allow the camera.',
      back,
    ],
    'in-app': [
      'Open the menu of this app, often … or ⋮.',
      'Press Open in browser.',
      'Allow the camera there.',
    ],
  },
  'camera-blocked-by-os': {
    mac: [macSettings, 'Switch this browser on.', 'Restart the browser and try again.'],
    windows: [
      'Open Settings, Privacy & security, Camera.',
      'Switch on camera access, also for desktop apps.',
      back,
    ],
    ios: iosApp,
    android: [appSettings, 'Press Permissions, Camera, Allow.', back],
  },
  // Firefox on a Mac reports that there is no camera if the system blocks it.
  'camera-missing': {
    mac: [
      'Connect a camera, or open its cover.',
      macSettings,
      'Switch this browser on and try again.',
    ],
  },
  // Windows reports that a camera is busy if its settings block the browser.
  'camera-in-use': {
    windows: [
      'Close other apps and tabs that use the camera.',
      'Open Settings, Privacy & security, Camera.',
      'Switch on camera access, then try again.',
    ],
  },
  'camera-unsupported': {
    ios: [copyLink, 'Open Safari.', pasteLink],
    android: [copyLink, 'Open Chrome.', pasteLink],
  },
} satisfies CameraHelp;
