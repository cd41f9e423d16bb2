/**
 * What is wrong with the camera and how to allow it, browser by browser, in English. Fetched while the camera opens; where it
 * cannot be fetched, the general words in `en.ts` stand.
 */
import type { ProblemCode } from '@facecompare/contract';
import type { Browser, System } from '../capture/browser-of.ts';
import type { ProblemWords } from './en.ts';

/** Everything that can be wrong with a camera. */
export type CameraCode = Extract<ProblemCode, `camera-${string}`>;

/** The problems of a camera whose way out is another one in each browser or system. */
export type HelpedCode = 'camera-denied' | 'camera-blocked-by-os' | 'camera-missing' | 'camera-in-use' | 'camera-unsupported';

/** Steps by browser or, where the system decides, by system; a browser goes first. What is left out has the general steps. */
export type CameraHelp = Readonly<Partial<Record<HelpedCode, Readonly<Partial<Record<Browser | System, readonly string[]>>>>>>;

const say = (heading: string, body: string): ProblemWords => ({ heading, body });

const tryAgain = 'Then try again.';
const noCamera = "This page can't use the camera";
const notStarted = "The camera didn't start";

const problems = {
  'camera-denied': say('The camera is blocked', `Press the icon beside the address and allow the camera. ${tryAgain}`),
  'camera-blocked-by-os': say('The camera is off for this browser', `Allow it in your device's settings. ${tryAgain}`),
  'camera-blocked-by-page': say(noCamera, 'Open this page in a window of its own, or tell its owner.'),
  'camera-missing': say("We couldn't find a camera", `Connect a camera, or open this page on a phone. ${tryAgain}`),
  'camera-in-use': say('The camera is busy', `Close other apps and tabs that use it, such as a video call. ${tryAgain}`),
  'camera-constraints': say("This camera can't be used", 'Choose another camera.'),
  'camera-start-failed': say(notStarted, `Unplug it and plug it in again. ${tryAgain}`),
  'camera-disabled': say('The camera is switched off', 'Use another browser or device.'),
  'camera-page-inactive': say('The camera was paused', `Come back to this page. ${tryAgain}`),
  'camera-insecure-page': say(noCamera, 'Open this page with https.'),
  'camera-unsupported': say("This browser can't use the camera", 'Open this page in Safari, Chrome, Edge or Firefox.'),
  'camera-lost': say('The camera stopped', `Check that it is plugged in and not covered, and that nothing else uses it. ${tryAgain}`),
  'camera-not-ready': say("The camera wasn't ready", `Wait a moment. ${tryAgain}`),
  'camera-unknown': say(notStarted, `Restart your browser. ${tryAgain}`),
} satisfies Record<CameraCode, ProblemWords>;

const back = 'Come back and try again.';

const steps = {
  'camera-denied': {
    chrome: ['Press the icon left of the address.', 'Switch Camera on.', back],
    edge: ['Press the lock left of the address.', 'Open the permissions and set Camera to Allow.', back],
    firefox: ['Press the crossed-out camera beside the address.', 'Press the × next to Blocked.', 'Try again and press Allow.'],
    safari: ['In the menu bar open Safari, Settings for this website.', 'Set Camera to Allow.', back],
    'ios-safari': ['Press the icon left of the address.', 'Open Website Settings.', 'Set Camera to Allow, then try again.'],
    'ios-other': ['Open the Settings app, then Apps.', 'Choose this browser and switch Camera on.', back],
    'android-chrome': ['Press the icon left of the address.', 'Press Permissions, then Camera.', 'Press Allow, then try again.'],
    'samsung-internet': ['Press the lock left of the address.', 'Press Permissions and allow the camera.', back],
    'in-app': ['Open the menu of this app, often … or ⋮.', 'Press Open in browser.', 'Allow the camera there.'],
  },
  'camera-blocked-by-os': {
    mac: ['Open System Settings, Privacy & Security, Camera.', 'Switch this browser on.', 'Restart the browser and try again.'],
    windows: ['Open Settings, Privacy & security, Camera.', 'Switch on camera access, also for desktop apps.', back],
    ios: ['Open the Settings app, then Apps.', 'Choose this browser and switch Camera on.', back],
    android: ['Open Settings, Apps, and choose this browser.', 'Press Permissions, Camera, Allow.', back],
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

export const cameraHelp = { problems, steps };

/** Every word about a camera that does not work, in one language. */
export type CameraHelpWords = typeof cameraHelp;
