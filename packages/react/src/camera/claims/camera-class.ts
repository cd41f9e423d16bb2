import type { CameraClass } from '@facecompare/contract';

/** What the browser says about a camera track. */
export type LabelledTrack = Pick<MediaStreamTrack, 'label' | 'getSettings'>;

/** In the order of the check: a virtual camera may borrow the name of a real one. */
const LABELS: readonly (readonly [CameraClass, RegExp])[] = [
  [
    'virtual',
    /virtual|\bobs\b|vcam|(many|split|droid|epoc|you|unity)cam|snap camera|e2esoft|loopback|dummy|iriun|\bcamo\b|mmhmm|broadcast|video capture|\bndi\b|fake/i,
  ],
  [
    'built-in',
    /built-?in|integrated|facetime|macbook|internal|facing|front|back |true ?vision|easycam/i,
  ],
  [
    'external',
    /logi|046d|brio|streamcam|\bc\d{3}|lifecam|razer|elgato|cam link|insta360|obsbot|iphone/i,
  ],
];

/** Classifies a camera. The label stays in the page. */
export function cameraClass(track: LabelledTrack): CameraClass {
  const { label } = track;
  const { deviceId, facingMode } = track.getSettings();
  // The track of a canvas names its canvas. Any other stream that the page made has no label, or in
  // Chromium its random id as the label.
  if ('canvas' in track || !label || !deviceId || label === deviceId) return 'virtual';
  for (const [name, labels] of LABELS) if (labels.test(label)) return name;
  // Phones give it, and computers do not.
  return facingMode ? 'built-in' : 'unknown';
}
