/**
 * The messages of a guide, in English. Loaded only if a page has a guide. A host replaces single
 * messages with `messages.guide`.
 */
import type { GuideDirection, GuideHint } from '@facecompare/contract';
import type { ProblemMessage } from '../problem-message.ts';

/** A correction over the camera picture. */
export interface Correction {
  /** Short, because it is shown over the picture and announced. */
  readonly camera: string;
  /** A longer version, for a correction that stays. */
  readonly longer: string;
}

export interface HintMessages extends Correction {
  /** Used instead of the two above if the direction is known. */
  readonly towards?: Readonly<Partial<Record<GuideDirection, Correction>>>;
  /** For a photo that should not be sent: what is wrong with it, and what to do. */
  readonly photo: ProblemMessage;
}

const message = (heading: string, body: string): ProblemMessage => ({ heading, body });

/** In the order of importance. */
const hints = {
  'no-face': {
    camera: 'No face in the picture',
    longer: 'Hold the camera at eye level and look straight at it.',
    photo: message(
      "We couldn't find a face",
      'Use a photo that shows your whole face from the front, upright and uncovered.',
    ),
  },
  'multiple-faces': {
    camera: 'Only you in the picture',
    longer: 'There is more than one face. Make sure nobody is beside or behind you.',
    photo: message(
      'There is more than one face',
      'Choose your face, or use a photo that shows only you.',
    ),
  },
  'too-far': {
    camera: 'Come closer',
    longer: 'Your face is too small. Come closer until it fills the oval.',
    photo: message(
      'The face is too small',
      'Use a photo in which the face is larger, or cut the photo down to it.',
    ),
  },
  'too-close': {
    camera: 'Move back a little',
    longer: 'Your face is too large. Move back until it fits the oval.',
    photo: message(
      'The face is too close',
      'Use a photo that shows the whole head with some room around it.',
    ),
  },
  'off-centre': {
    camera: 'Move into the middle',
    longer: 'Your face is off the middle. Move until it is inside the oval.',
    towards: {
      left: {
        camera: 'Move a little to your left',
        longer: 'Your face is off the middle. Move to your left, into the oval.',
      },
      right: {
        camera: 'Move a little to your right',
        longer: 'Your face is off the middle. Move to your right, into the oval.',
      },
      up: {
        camera: 'Move up a little',
        longer: 'Your face is too low. Move up, or lower the camera.',
      },
      down: {
        camera: 'Move down a little',
        longer: 'Your face is too high. Move down, or raise the camera.',
      },
    },
    photo: message(
      'The face is cut off',
      'Use a photo that shows the whole face, away from the edge.',
    ),
  },
  turned: {
    camera: 'Look straight ahead',
    longer: 'Your head is turned. Look straight at the camera.',
    towards: {
      left: {
        camera: 'Turn a little to your left',
        longer: 'Your head is turned away. Turn it to your left, to the camera.',
      },
      right: {
        camera: 'Turn a little to your right',
        longer: 'Your head is turned away. Turn it to your right, to the camera.',
      },
      up: {
        camera: 'Lift your chin a little',
        longer: 'You look down. Lift your chin until you look at the camera.',
      },
      down: {
        camera: 'Lower your chin a little',
        longer: 'You look up. Lower your chin until you look at the camera.',
      },
    },
    photo: message(
      'The face is turned away',
      'Use a photo in which the face looks straight at the camera.',
    ),
  },
  tilted: {
    camera: 'Hold your head upright',
    longer: 'Your head leans to one side. Hold it upright.',
    towards: {
      left: {
        camera: 'Lean your head to your left',
        longer: 'Your head leans to your right. Lean it to your left.',
      },
      right: {
        camera: 'Lean your head to your right',
        longer: 'Your head leans to your left. Lean it to your right.',
      },
    },
    photo: message('The head is tilted', 'Use a photo in which the head is upright.'),
  },
  'eyes-shut': {
    camera: 'Open your eyes',
    longer: 'Your eyes look shut. Open them, and take off dark glasses.',
    photo: message('The eyes look shut', 'Use a photo with open eyes and without dark glasses.'),
  },
  'too-dark': {
    camera: 'More light',
    longer: 'It is too dark. Turn towards a window or a lamp.',
    photo: message(
      'The photo is too dark',
      'Use a photo with light on the face, from a window or a lamp in front.',
    ),
  },
  'too-bright': {
    camera: 'Less light',
    longer: 'It is too bright. Turn away from the sun or the lamp.',
    photo: message(
      'The photo is too bright',
      'Use a photo without strong sun, flash or glare on the face.',
    ),
  },
  'uneven-light': {
    camera: 'Turn towards the light',
    longer: 'One side of your face is in the dark. Turn until the light comes from the front.',
    photo: message('Half of the face is in the dark', 'Use a photo with light from the front.'),
  },
  blurred: {
    camera: 'Hold still',
    longer: 'The picture is blurred. Wipe the camera and hold it still.',
    photo: message('The photo is blurred', 'Use a sharp photo. Wipe the camera and hold it still.'),
  },
  moving: {
    camera: 'Hold still',
    longer: 'You are moving. Hold still for a moment.',
    photo: message('The photo is blurred', 'Hold still while the photo is taken.'),
  },
} satisfies Readonly<Record<GuideHint, HintMessages>>;

export const guideMessages = {
  hints,
  /**
   * Over the camera, beside the corrections. The announcement has more words, for what the oval
   * shows only to the eye.
   */
  camera: {
    loading: 'Getting ready to guide you…',
    loaded: (loaded: string, total: string) => `Getting ready to guide you: ${loaded} of ${total}`,
    press: { text: 'Good. Press the button.', spoken: 'Face in the frame. Press the button.' },
    holdStill: { text: 'Good. Hold still…', spoken: 'Face in the frame. Hold still.' },
    taking: 'Hold still…',
    unavailable: "Guidance isn't available here. Press the button when you are ready.",
    tooSlow: 'Press the button when you are ready.',
    disableAutoCapture: 'Take it myself',
  },
  /** While the files for the comparison are downloaded. */
  loaded: (loaded: string, total: string) => `Loading: ${loaded} of ${total}`,
  /** The name of the group of faces to choose from. */
  faces: 'Faces in this photo',
  face: (position: string, count: string) => `Face ${position} of ${count}`,
  /** Names the crop with the face that the guide found. */
  found: { selfie: 'The face found in your selfie', reference: 'The face found in your photo' },
};

/** All messages of a guide, in one language. */
export type GuideMessages = typeof guideMessages;
