/** One simulated fault for each thing that can be wrong with a camera. */
import type { ProblemCode } from '@facecompare/contract';
import type { CameraObstacle, CameraRefusal, FakeCameraOptions } from '@facecompare/react/testing';

export type CameraCode = Extract<ProblemCode, `camera-${string}`>;

interface CameraFault {
  readonly camera: FakeCameraOptions;
  /**
   * How often the browser is asked: never if it could only fail, twice if another page may be about
   * to release the camera.
   */
  readonly asked: 0 | 1 | 2;
}

const refused = (code: CameraRefusal): CameraFault => ({ camera: { answers: code }, asked: 1 });
/**
 * A fault of the first request only. The person does not see it, because the widget requests the
 * camera once more.
 */
const passing = (code: CameraRefusal): CameraFault => ({
  camera: { answers: [code, 'given'] },
  asked: 2,
});
/** A fault that occurs when the camera is live; the story triggers it. */
const later: CameraFault = { camera: {}, asked: 1 };
const unasked = (obstacle: CameraObstacle): CameraFault => ({ camera: { obstacle }, asked: 0 });

export const CAMERA_FAULTS: Readonly<Record<CameraCode, CameraFault>> = {
  'camera-denied': refused('camera-denied'),
  'camera-blocked-by-os': refused('camera-blocked-by-os'),
  'camera-blocked-by-page': unasked('camera-blocked-by-page'),
  'camera-missing': refused('camera-missing'),
  'camera-in-use': { ...refused('camera-in-use'), asked: 2 },
  'camera-constraints': passing('camera-constraints'),
  'camera-start-failed': refused('camera-start-failed'),
  'camera-disabled': refused('camera-disabled'),
  'camera-page-inactive': passing('camera-page-inactive'),
  'camera-insecure-page': unasked('camera-insecure-page'),
  'camera-unsupported': unasked('camera-unsupported'),
  'camera-lost': later,
  'camera-not-ready': later,
  'camera-unknown': refused('camera-unknown'),
};
