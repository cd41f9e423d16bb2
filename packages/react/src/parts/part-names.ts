/** Every part that a host can style or give a class: the value of its `data-part`. */
export type PartName =
  // The frame
  | 'face-compare'
  | 'frame'
  | 'card'
  | 'header'
  | 'step-indicator'
  | 'step-marks'
  | 'step-mark'
  | 'alternative'
  | 'title'
  | 'heading'
  | 'body'
  | 'stage'
  | 'actions'
  | 'row'
  | 'footer'
  | 'note'
  | 'code'
  | 'leave'
  | 'status'
  // Before Start
  | 'steps'
  | 'step'
  | 'step-heading'
  | 'step-body'
  | 'agreement'
  | 'consent'
  | 'agree-first'
  | 'notice'
  | 'disclosure'
  | 'notice-text'
  | 'start'
  | 'decline'
  // The camera
  | 'camera'
  | 'guide'
  | 'arrow'
  | 'hint'
  | 'sign'
  | 'shoot'
  | 'shutter'
  | 'camera-picker'
  | 'disable-auto-capture'
  | 'open-camera'
  // A photo
  | 'drop-zone'
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
  | 'pair'
  | 'photo'
  | 'fault'
  | 'result-badge'
  | 'compare'
  | 'cancel'
  | 'progress'
  | 'progress-bar'
  | 'loaded'
  | 'verdict'
  | 'problem'
  | 'retry'
  | 'start-over'
  | 'continue'
  | 'receipt'
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
