import type { CaptureClaims } from '@facecompare/contract';

/** Each rule, and whether claims obey it; null stands for no claims. */
const RULES = {
  /** The selfie comes from the camera. Without claims it is refused. */
  'camera-only': (capture: CaptureClaims | null) => capture?.source === 'camera',
  /** The camera is no known virtual one. Without claims it is accepted. */
  'no-virtual-camera': (capture: CaptureClaims | null) => capture?.camera !== 'virtual',
  /** The functions of the camera and the canvas are the browser's own. Without claims it is refused. */
  'native-code': (capture: CaptureClaims | null) => capture?.native === true,
  /** There are claims that can be read. */
  'claims-required': (capture: CaptureClaims | null) => capture !== null,
} as const;

/** A rule of the operator about capture claims. */
export type CaptureRule = keyof typeof RULES;

export const isCaptureRule = (name: unknown): name is CaptureRule =>
  typeof name === 'string' && Object.hasOwn(RULES, name);

/** The names of all rules. */
export const CAPTURE_RULES = Object.keys(RULES).filter(isCaptureRule);

/** Whether claims break one of the rules. */
export const breaksRule = (rules: readonly CaptureRule[], capture: CaptureClaims | null): boolean =>
  rules.some((rule) => !RULES[rule](capture));
