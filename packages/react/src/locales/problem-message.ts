import type { ProblemCode } from '@facecompare/contract';
import type { Browser, System } from '../camera/browser-of.ts';

/** The message of a problem: what happened, and what to do about it. */
export interface ProblemMessage {
  readonly heading: string;
  readonly body: string;
  /** Steps to follow in order. */
  readonly steps?: readonly string[];
}

/** Every problem of a camera. */
export type CameraCode = Extract<ProblemCode, `camera-${string}`>;

/** The problems of a camera that need different steps in each browser or system. */
export type HelpedCode =
  | 'camera-denied'
  | 'camera-blocked-by-os'
  | 'camera-missing'
  | 'camera-in-use'
  | 'camera-unsupported';

/**
 * Steps for each browser or system; those of the browser have priority. The general steps replace
 * missing ones.
 */
export type CameraHelp = Readonly<
  Partial<Record<HelpedCode, Readonly<Partial<Record<Browser | System, readonly string[]>>>>>
>;
