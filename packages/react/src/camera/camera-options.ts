import type { Problem } from '@facecompare/contract';
import type { CameraStatus } from '@facecompare/flow';

export interface CameraListeners {
  readonly onStatus: (status: CameraStatus) => void;
  readonly onProblem: (problem: Problem) => void;
}

/** A request to the browser. Only the answer to the latest request counts. */
export interface CameraRequest {
  /** Unique on the page. */
  readonly number: number;
  readonly constraints: MediaTrackConstraints | true;
}

export interface CameraOptions extends CameraListeners {
  readonly constraints: MediaTrackConstraints;
  /**
   * How long the browser's permission prompt may stay open before we offer to cancel, in
   * milliseconds. The default is 60,000 and the minimum is 10,000.
   */
  readonly offerCancelAfterMs?: number | undefined;
  /** Requests the camera from the browser. Null shows nothing and requests nothing. */
  readonly ask: (request: CameraRequest | null) => void;
}
