/** What the page offers to the tests, as `window.lab`. Everything crosses the driver as plain data. */
import type { ProblemCode, Side } from '@facecompare/contract';
import type { FaceCompareProps } from '@facecompare/react';

export interface LabProps extends Pick<FaceCompareProps, 'sources' | 'alternative' | 'locale'> {
  readonly strict?: boolean;
  /** `server` is the real one behind the page's own origin; `recorder` keeps what it is sent and decides nothing. */
  readonly backend?: 'server' | 'recorder';
}

/** What became of a file: its pixels as they would be sent, or why not. */
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
  /** How often the camera was asked for. */
  asked(): number;
  /** Tracks that were ever given and still run. */
  live(): number;
  /** Keeps every answer back from now on. */
  hold(): void;
  /** Gives what was kept back, and keeps nothing more. */
  give(): void;
  /** The next question is refused. A shim: no browser can be made to show these faults. */
  refuse(name: string, message?: string): void;
  /** Ends every running track as the system does: with its event. */
  end(): void;
}

export interface Lab {
  mount(props?: LabProps): void;
  unmount(): void;
  readonly camera: CameraLab;
  /** Agrees, starts, puts both photos in by the handle of the component, and compares: bytes as base64. */
  prepare(file: string, type: string): Promise<Prepared>;
  choose(side: Side, file: string, type: string): void;
  /** Names of everything the page's policy was broken by. */
  readonly violations: string[];
  /** Errors nobody caught. */
  readonly faults: string[];
}

declare global {
  interface Window {
    lab: Lab;
  }
}
