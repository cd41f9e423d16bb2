import type { PartSlot } from './part-states.ts';

/**
 * Every part that a host can style or give a class: the value of its `data-part`. Those with a slot
 * are in `part-states.ts`.
 */
export type PartName =
  | PartSlot
  // The frame
  | 'face-compare'
  | 'frame'
  | 'card'
  | 'step-indicator'
  | 'step-marks'
  | 'step-mark'
  | 'alternative'
  | 'heading'
  | 'body'
  | 'row'
  | 'note'
  | 'code'
  | 'leave'
  | 'status'
  // Before Start
  | 'step'
  | 'step-heading'
  | 'step-body'
  | 'agreement'
  | 'consent'
  | 'agree-first'
  | 'disclosure'
  | 'notice-text'
  | 'start'
  | 'decline'
  // The camera
  | 'camera'
  | 'guide'
  | 'arrow'
  | 'sign'
  | 'shoot'
  | 'shutter'
  | 'camera-picker'
  | 'disable-auto-capture'
  | 'open-camera'
  // A photo
  | 'drop-heading'
  | 'icon'
  | 'photo-picker'
  | 'review'
  | 'photo-preview'
  | 'photo-missing'
  | 'face-crop'
  | 'faces'
  | 'face'
  | 'keep'
  | 'retake'
  | 'use-anyway'
  // Both photos
  | 'fault'
  | 'compare'
  | 'cancel'
  | 'progress-bar'
  | 'loaded'
  | 'verdict'
  | 'problem'
  | 'retry'
  | 'start-over'
  | 'continue'
  | 'receipt-lines'
  // Help with the camera
  | 'copy-link'
  | 'copied'
  | 'page-link';

/** The host's class for each part. */
export type ClassNames = Readonly<Partial<Record<PartName, string>>>;

/** Attributes that session recorders look for. They leave out an element that has them. */
export interface Unrecorded {
  readonly 'data-private'?: string;
  readonly 'data-hj-suppress'?: string;
  readonly 'data-dd-privacy'?: string;
  readonly 'data-clarity-mask'?: string;
}

/** The attributes that name a part on the page. */
export interface PartAttributes extends Unrecorded {
  readonly 'data-part': PartName;
  readonly className?: string;
}

/** Parts that show a person. */
const PHOTOS: readonly PartName[] = ['camera', 'photo-preview', 'face-crop'];
/**
 * rrweb, Sentry, PostHog, FullStory; then LogRocket, Hotjar, Datadog, Clarity. See
 * docs/recipes/session-replay.md.
 */
const CLASSES = 'rr-block sentry-block ph-no-capture fs-exclude';
const MARKS: Unrecorded = {
  'data-private': '',
  'data-hj-suppress': '',
  'data-dd-privacy': 'hidden',
  'data-clarity-mask': 'true',
};

/** Returns a function that names parts, with the host's classes. */
export const namePart =
  (classNames: ClassNames | undefined) =>
  (name: PartName): PartAttributes => {
    const photo = PHOTOS.includes(name);
    const className = [photo && CLASSES, classNames?.[name]].filter(Boolean).join(' ');
    return { 'data-part': name, ...(photo && MARKS), ...(className && { className }) };
  };
