/**
 * The messages of problems, with steps for the camera in each browser, in English. Loaded after
 * Start. If they cannot be loaded, the general messages in `messages.ts` are used.
 */
import type { ProblemCode } from '@facecompare/contract';
import type { CameraCode, ProblemMessage } from '../problem-message.ts';
import { message } from '../shared-messages.ts';
import { steps } from './steps.ts';

const tryAgain = 'Then try again.';
const noCamera = "This page can't use the camera";
const notStarted = "The camera didn't start";
const anotherPhoto = 'Choose another photo: JPEG, PNG or WebP.';
const notCompared = "We couldn't compare them";
const live = message(notCompared, 'Take the selfie in good light, not of a picture or a screen.');
const tooLarge = message('This photo is too large', 'Choose a smaller photo.');
const later = message('That took too long', 'Your photos are still here. Try again in a moment.');

const problems = {
  'no-face': message(
    "We couldn't find a face",
    'Use a photo that shows one face clearly, from the front.',
  ),
  'multiple-faces': message('There is more than one face', 'Use a photo that shows only you.'),
  'face-too-small': message('The face is too small', 'Use a photo in which the face is larger.'),
  'too-blurred': message(
    'The face is blurred',
    'Clean the lens, hold still, and take a sharp photo.',
  ),
  'face-covered': message(
    'The face is covered',
    'Take off a mask or sunglasses, and keep your hands and hair away from your face.',
  ),
  'low-quality': message('The photo is not clear enough', 'Use a sharper photo in better light.'),
  'near-threshold': message(
    'The result is not clear',
    'Try again with a sharp photo in good light.',
  ),
  'spoof-suspected': live,
  'liveness-failed': live,

  'image-empty': message(
    'This file is empty',
    `If it is kept in a cloud, download it first. ${anotherPhoto}`,
  ),
  'image-unsupported': message("This isn't a photo we can open", anotherPhoto),
  'image-heic': message(
    "This browser can't open HEIC photos",
    `${anotherPhoto} On an iPhone: Settings, Camera, Formats, Most Compatible.`,
  ),
  'image-corrupt': message(
    'This photo is damaged',
    'Choose another photo, or save this one again.',
  ),
  'image-too-large': tooLarge,
  'image-too-many-pixels': tooLarge,
  'image-too-small': message('This photo is too small', 'Choose a larger photo.'),
  'same-image': message(
    'Both photos look like the same picture',
    'That shows nothing about you. Take the selfie again, or add another photo.',
  ),
  'replayed-image': message('The selfie was used before', 'Take a new selfie now.'),
  'capture-refused': message(
    'The selfie was not taken with this camera',
    'Take a new selfie with the camera of this device.',
  ),
  'image-pixels-protected': message(
    'Your browser scrambles photos',
    `A privacy setting hides pictures from this page. Allow them here, or use another browser. ${tryAgain}`,
  ),
  'image-unreadable': message(
    "This file can't be read",
    'It was moved or removed, or is still in a cloud. Save it on this device and choose it again.',
  ),
  'request-too-large': tooLarge,
  'request-timeout': later,
  'rate-limited': later,
  overloaded: later,
  'upstream-timeout': later,
  timeout: later,
  unauthorized: message('You have been signed out', `Sign in again on this page. ${tryAgain}`),
  'session-closed': message('This check has ended', 'No more photos can be compared here.'),

  'camera-denied': message(
    'The camera is blocked',
    `Press the icon beside the address and allow the camera. ${tryAgain}`,
  ),
  'camera-blocked-by-os': message(
    'The camera is off for this browser',
    `Allow it in your device's settings. ${tryAgain}`,
  ),
  'camera-blocked-by-page': message(
    noCamera,
    'Open this page in a window of its own, or tell its owner.',
  ),
  'camera-missing': message(
    "We couldn't find a camera",
    `Connect a camera, or open this page on a phone. ${tryAgain}`,
  ),
  'camera-in-use': message(
    'The camera is busy',
    `Close other apps and tabs that use it, such as a video call. ${tryAgain}`,
  ),
  'camera-constraints': message("This camera can't be used", 'Choose another camera.'),
  'camera-start-failed': message(notStarted, `Unplug it and plug it in again. ${tryAgain}`),
  'camera-disabled': message('The camera is switched off', 'Use another browser or device.'),
  'camera-page-inactive': message('The camera was paused', `Come back to this page. ${tryAgain}`),
  'camera-insecure-page': message(noCamera, 'Open this page with https.'),
  'camera-unsupported': message(
    "This browser can't use the camera",
    'Open this page in Safari, Chrome, Edge or Firefox.',
  ),
  'camera-lost': message(
    'The camera stopped',
    `Check that it is plugged in and not covered, and that nothing else uses it. ${tryAgain}`,
  ),
  'camera-not-ready': message("The camera wasn't ready", `Wait a moment. ${tryAgain}`),
  'camera-unknown': message(notStarted, `Restart your browser. ${tryAgain}`),
} satisfies Partial<Record<ProblemCode, ProblemMessage>> & Record<CameraCode, ProblemMessage>;

export const problemMessages = {
  problems,
  steps,
  link: { copy: 'Copy link', copied: 'Link copied.' },
};

type Own = typeof problemMessages;

/** All messages of problems, in one language. */
export interface ProblemMessages extends Omit<Own, 'problems'> {
  /**
   * By code. If a translation lacks one, the person reads the general message of that language:
   * `camera`, `photo` or `other`.
   */
  readonly problems: Readonly<Partial<Own['problems']>>;
}
