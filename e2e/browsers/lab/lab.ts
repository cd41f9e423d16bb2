/**
 * The interface of the page for the tests, as `window.lab`. The driver passes everything as plain
 * data.
 */
import type { ProblemCode, Side } from '@facecompare/contract';
import type { FaceCompareProps } from '@facecompare/react';

export interface LabProps extends Pick<FaceCompareProps, 'sources' | 'alternative' | 'locale'> {
  readonly strict?: boolean;
  /**
   * `server` is the real one behind the page's own origin; `recorder` records its requests and
   * decides nothing.
   */
  readonly backend?: 'server' | 'recorder';
}

/** The result of a file: its pixels as they would be sent, or why there are none. */
export type Prepared =
  | {
      readonly width: number;
      readonly height: number;
      readonly type: string;
      readonly rgb: string;
      readonly bytes: string;
    }
  | { readonly problem: ProblemCode };

export interface CameraLab {
  /** Returns how often the camera was requested. */
  asked(): number;
  /** Returns the number of tracks that were ever given and still run. */
  live(): number;
  /** Holds every answer back from now on. */
  hold(): void;
  /** Passes on the answers that were held back, and holds no more. */
  give(): void;
  /** Refuses the next request. A shim, because no real browser can show these faults. */
  refuse(name: string, message?: string): void;
  /** Ends every running track as the system does: with its event. */
  end(): void;
}

export interface Lab {
  mount(props?: LabProps): void;
  unmount(): void;
  readonly camera: CameraLab;
  /**
   * Agrees, starts, adds both photos by the handle of the component, and compares. Photos are bytes
   * as base64.
   */
  prepare(file: string, type: string): Promise<Prepared>;
  choose(side: Side, file: string, type: string): void;
  /** Names of all violations of the page's policy. */
  readonly violations: string[];
  /** Uncaught errors. */
  readonly faults: string[];
}

declare global {
  interface Window {
    lab: Lab;
  }
}
