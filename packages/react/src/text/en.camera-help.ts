/**
 * How to allow the camera, browser by browser, in English. Fetched only when the camera is refused; until then, and
 * where it cannot be fetched, the general steps in `en.ts` stand.
 */
import type { Browser, System } from '../capture/browser-of.ts';

/** The problems of a camera whose way out is another one in each browser or system. */
export type HelpedCode = 'camera-denied' | 'camera-blocked-by-os' | 'camera-missing' | 'camera-in-use' | 'camera-unsupported';

/** Steps by browser or, where the system decides, by system; a browser goes first. What is left out has the general steps. */
export type CameraHelp = Readonly<Partial<Record<HelpedCode, Readonly<Partial<Record<Browser | System, readonly string[]>>>>>>;

const tryAgain = 'Come back and try again.';

export const cameraHelp = {
  'camera-denied': {
    chrome: ['Press the icon left of the address.', 'Switch Camera on.', tryAgain],
    edge: ['Press the lock left of the address.', 'Open the permissions and set Camera to Allow.', tryAgain],
    firefox: ['Press the crossed-out camera beside the address.', 'Press the × next to Blocked.', 'Try again and press Allow.'],
    safari: ['In the menu bar open Safari, Settings for this website.', 'Set Camera to Allow.', tryAgain],
    'ios-safari': ['Press the icon left of the address.', 'Open Website Settings.', 'Set Camera to Allow, then try again.'],
    'ios-other': ['Open the Settings app, then Apps.', 'Choose this browser and switch Camera on.', tryAgain],
    'android-chrome': ['Press the icon left of the address.', 'Press Permissions, then Camera.', 'Press Allow, then try again.'],
    'samsung-internet': ['Press the lock left of the address.', 'Press Permissions and allow the camera.', tryAgain],
    'in-app': ['Open the menu of this app, often … or ⋮.', 'Press Open in browser.', 'Allow the camera there.'],
  },
  'camera-blocked-by-os': {
    mac: ['Open System Settings, Privacy & Security, Camera.', 'Switch this browser on.', 'Restart the browser and try again.'],
    windows: ['Open Settings, Privacy & security, Camera.', 'Switch on camera access, also for desktop apps.', tryAgain],
    ios: ['Open the Settings app, then Apps.', 'Choose this browser and switch Camera on.', tryAgain],
    android: ['Open Settings, Apps, and choose this browser.', 'Press Permissions, Camera, Allow.', tryAgain],
  },
  // Firefox on a Mac says that there is no camera where the system does not let it have one.
  'camera-missing': {
    mac: [
      'Connect a camera, or open its cover.',
      'Open System Settings, Privacy & Security, Camera.',
      'Switch this browser on and try again.',
    ],
  },
  // Windows says that a camera is busy where its own settings keep it from the browser.
  'camera-in-use': {
    windows: [
      'Close other apps and tabs that use the camera.',
      'Open Settings, Privacy & security, Camera.',
      'Switch on camera access, then try again.',
    ],
  },
  'camera-unsupported': {
    ios: ['Copy the link to this page.', 'Open Safari.', 'Paste the link where the address stands.'],
    android: ['Copy the link to this page.', 'Open Chrome.', 'Paste the link where the address stands.'],
  },
} satisfies CameraHelp;

/** Every step, in one language. */
export type CameraHelpWords = typeof cameraHelp;
