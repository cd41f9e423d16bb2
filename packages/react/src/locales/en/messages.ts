'use client';

/**
 * All messages for a person, in English.
 */
import type { ProblemCode } from '@facecompare/contract';
import type { Messages } from '../messages.ts';
import type { ProblemMessage } from '../problem-message.ts';

const message = (heading: string, body: string) => ({ heading, body });

const anotherPhoto = 'Choose another photo: JPEG, PNG or WebP.';
const tryAgain = 'Then try again.';
const notCompared = "We couldn't compare them";

/**
 * Problems that the person can fix have their own messages in `en.problems.ts`. These messages are
 * for when that file cannot be loaded: `camera` and `photo` are general. All other codes are our
 * own faults, and `other` says so.
 */
const problems: Readonly<
  Record<'offline' | 'network-failed' | 'camera' | 'photo' | 'other', ProblemMessage>
> = {
  offline: message(
    'You are offline',
    `Your photos are still here. Connect to the internet. ${tryAgain}`,
  ),
  'network-failed': message(
    'The connection broke',
    `Your photos are still here. Check your internet connection. ${tryAgain}`,
  ),
  camera: message("The camera can't be used", 'Try again, or use another browser or device.'),
  photo: message("This photo can't be used", anotherPhoto),
  other: message(notCompared, 'Something went wrong on our side. Nothing was decided.'),
};

export const en: Messages = {
  tag: 'en',
  lazy: {
    problems: async () => (await import('./problems.ts')).problemMessages,
    guide: async () => (await import('./guide.ts')).guideMessages,
  },
  welcome: {
    heading: "Check that it's you",
    body: 'Two photos, about a minute.',
    selfie: { heading: 'Take a selfie', body: 'Your camera opens after you press Start.' },
    selfieFromFile: { heading: 'Add a selfie', body: 'Taken just now.' },
    reference: {
      heading: 'Add a photo of yourself',
      body: 'Your ID photo, or a clear recent picture.',
    },
    referenceHeld: { heading: 'We have your photo', body: 'Nothing to do here.' },
    result: 'See the result',
    sentTo: (recipient: string) => `Both are sent to ${recipient} and compared once.`,
    selfieSentTo: (recipient: string) => `Your selfie is sent to ${recipient} and compared once.`,
    staysHere: 'Both stay on this device.',
    agree: 'I agree that my face is compared for this check.',
    agreeFirst: 'Tick the box to go on.',
    someoneElse: 'The photo I add shows someone else.',
    authority: 'That person agreed to this check.',
    authorityFirst: 'Tick this box too, or use a photo of yourself.',
    adultsOnly: 'This check is for adults. Ask an adult who takes care of you what to do next.',
    start: 'Start',
    notice: 'What happens to my photos?',
    noticeSent: (recipient: string) =>
      `Nothing is sent before you press Compare. Then both photos go to ${recipient}, where the faces are compared once.`,
    noticeSelfieSent: (recipient: string) =>
      `Nothing is sent before you press Compare. Then your selfie goes to ${recipient}. There it is compared once with the photo that they have.`,
    noticeStays: 'The faces are compared in this browser. No photo leaves your device.',
    thisSite: 'this site',
  },
  selfie: {
    add: { heading: 'Take a selfie', body: 'Open the camera when you are ready.' },
    camera: { heading: 'Take a selfie', body: 'Look straight at the camera.' },
    photo: 'Your selfie',
    change: 'Change selfie',
    missing: 'No selfie yet',
  },
  reference: {
    add: { heading: 'Add a photo of yourself', body: 'Your ID photo, or a clear recent picture.' },
    camera: { heading: 'Photograph your photo', body: 'Fill the frame, hold still, avoid glare.' },
    photo: 'Your photo',
    change: 'Change photo',
    missing: 'No photo yet',
  },
  camera: {
    starting: 'Starting the camera…',
    waiting: 'Your browser asks about the camera. Press Allow.',
    unanswered: 'Your browser still asks. Press Allow there, or Cancel here.',
    blocked: 'Tap to start the camera.',
    paused: 'The camera is paused.',
    live: 'The camera is on.',
    open: 'Use camera',
    shutter: 'Take photo',
    preview: 'Camera picture',
    choose: 'Camera',
    unnamed: (position: string) => `Camera ${position}`,
  },
  photo: {
    choose: 'Choose photo',
    drop: 'Drop a photo here',
    orPaste: 'or paste it · JPEG, PNG, WebP',
    rejectedDrop: {
      noFile: 'That was not a photo file.',
      link: 'That was a link. Save the photo on this device, then add it here.',
      folder: 'That was a folder. Open it and add one photo.',
      severalFiles: 'That was more than one file. Add one photo.',
    },
    keep: 'Use this photo',
    retake: 'Take again',
    another: 'Choose another photo',
    useAnyway: 'Use it anyway',
  },
  review: { heading: 'Is this a good photo?', body: 'Face clear, eyes open, nothing covering it.' },
  preparing: { heading: 'One moment', body: 'Your photo is being made ready.' },
  ready: { heading: 'Ready to compare', body: 'Both photos are ready.', compare: 'Compare' },
  comparing: {
    heading: 'Comparing the two photos',
    body: 'This takes a few seconds.',
    preparing: 'Getting the photos ready…',
    sending: (size: string, recipient: string) => `Sending ${size} to ${recipient}`,
    comparing: 'Comparing the faces…',
  },
  match: { heading: 'The photos match', body: 'Both show the same person. You can go on.' },
  'no-match': {
    heading: "The photos don't match",
    body: 'They look like two different people. Try a clearer, more recent photo.',
    exhausted: 'There are no tries left here.',
  },
  ended: {
    heading: 'There are no tries left',
    expired: 'The time for this check is over',
    goOn: 'You can go on another way.',
    mayLeave: 'You can leave this check now.',
    mayClose: 'You can close this page.',
    leave: 'Leave',
  },
  inconclusive: {
    heading: "We couldn't compare them",
    onSide: { selfie: 'About your selfie:', reference: 'About your photo:' },
    uncounted: "This doesn't count as a try",
  },
  retry: 'Try again',
  anotherPhoto: 'Try another photo',
  anotherSelfie: 'Take the selfie again',
  continue: 'Continue',
  cancel: 'Cancel',
  leave: 'Not now',
  withdraw: 'Stop and delete photos',
  announcement: (heading: string, body: string) => `${heading}. ${body}`,
  stepIndicator: (position: string, count: string) => `Photo ${position} of ${count}`,
  triesLeft: (count: number, shown: string) =>
    count === 1 ? `${shown} try left` : `${shown} tries left`,
  openUntil: (time: string) => `You have until ${time}.`,
  receipt: {
    heading: 'What was sent, and where',
    selfie: (size: string) => `Your selfie, ${size}`,
    reference: (size: string) => `Your photo, ${size}`,
    to: (recipient: string) => `Sent to ${recipient}`,
    at: (time: string) => `Answered on ${time}`,
    nowhere: 'Nothing left this device',
  },
  problems,
};

/** Matches the codes of problems of a photo. */
const OF_A_PHOTO = /image|face|blurred|quality|spoof|liveness|capture/;

/** Returns the message of a problem in this language. */
export function problemMessage(
  { problems }: Pick<Messages, 'problems'>,
  code: ProblemCode,
): ProblemMessage {
  const { camera, photo, other } = problems;
  const general = code.startsWith('camera-') ? camera : OF_A_PHOTO.test(code) ? photo : other;
  // A host may override a part of a problem whose own message could not be loaded.
  return Object.hasOwn(problems, code)
    ? { ...general, ...problems[code as keyof Messages['problems']] }
    : general;
}
