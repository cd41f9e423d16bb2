/** Every part that a host can style or give a class: the value of its `data-part`. */
export type PartName =
  // The frame
  | 'face-compare'
  | 'card'
  | 'bar'
  | 'place'
  | 'track'
  | 'alternative'
  | 'header'
  | 'heading'
  | 'body'
  | 'stage'
  | 'actions'
  | 'row'
  | 'footer'
  | 'note'
  | 'leave'
  | 'status'
  // Before the start
  | 'steps'
  | 'agreement'
  | 'consent'
  | 'agree-first'
  | 'notice'
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
  | 'device-picker'
  | 'take-myself'
  | 'open-camera'
  // A photo
  | 'drop-zone'
  | 'photo-picker'
  | 'look'
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
  | 'seal'
  | 'compare'
  | 'cancel'
  | 'progress'
  | 'verdict'
  | 'problem'
  | 'retry'
  | 'again'
  | 'continue'
  | 'receipt'
  // Help with the camera
  | 'copy-link'
  | 'copied'
  | 'page-link';

/** A class of the host for each part. */
export type ClassNames = Readonly<Partial<Record<PartName, string>>>;

/** What names a part in the page. */
export interface PartAttributes {
  readonly 'data-part': PartName;
  readonly className?: string;
}

/** Names parts, with the host's classes. */
export const namePart =
  (classNames: ClassNames | undefined) =>
  (name: PartName): PartAttributes => {
    const className = classNames?.[name];
    return className ? { 'data-part': name, className } : { 'data-part': name };
  };
