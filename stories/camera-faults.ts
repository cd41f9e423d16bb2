/** One simulated fault for each thing that can be wrong with a camera. */
import type { ProblemCode } from '@facecompare/contract';
import { cameraRefusing, cameraThat, drawnCamera, drawnStream, override } from './simulated-camera.ts';

export type CameraCode = Extract<ProblemCode, `camera-${string}`>;

interface CameraFault {
  /** Puts the fault in place before the story is shown; the answer takes it away. */
  readonly simulate: () => () => void;
  /** How often the browser is asked: never where it could only fail, twice where another page may be letting go; null where there is nothing to ask. */
  readonly asked: 0 | 1 | 2 | null;
}

const refused = (name: string, message?: string): CameraFault => ({ simulate: () => cameraRefusing(name, message), asked: 1 });
/** A fault of the first question only, which nobody hears of: the widget asks once more by itself. */
const passing = (name: string): CameraFault => ({
  simulate: () => {
    let asked = 0;
    return cameraThat(() => (asked++ ? drawnStream() : Promise.reject(new DOMException('', name))));
  },
  asked: 2,
});
/** A fault that comes once the camera is live; the story brings it about. */
const later: CameraFault = { simulate: drawnCamera, asked: 1 };

const unasked = (target: () => object, name: string, value: unknown): CameraFault => ({
  simulate: () => {
    const giveCameraBack = cameraRefusing('NotAllowedError');
    const restore = override(target(), name, value);
    return () => {
      restore();
      giveCameraBack();
    };
  },
  asked: 0,
});

export const CAMERA_FAULTS: Readonly<Record<CameraCode, CameraFault>> = {
  'camera-denied': refused('NotAllowedError', 'Permission denied'),
  'camera-blocked-by-os': refused('NotAllowedError', 'Permission denied by system'),
  'camera-blocked-by-page': unasked(() => document, 'featurePolicy', { allowsFeature: () => false }),
  'camera-missing': refused('NotFoundError'),
  'camera-in-use': { ...refused('NotReadableError'), asked: 2 },
  'camera-constraints': passing('OverconstrainedError'),
  'camera-start-failed': refused('AbortError'),
  'camera-disabled': refused('SecurityError'),
  'camera-page-inactive': passing('InvalidStateError'),
  'camera-insecure-page': unasked(() => window, 'isSecureContext', false),
  'camera-unsupported': { simulate: () => cameraThat(null), asked: null },
  'camera-lost': later,
  'camera-not-ready': later,
  'camera-unknown': refused('NoSuchErrorYet'),
};
