export { defineFaceCompare } from './define-face-compare.ts';
export { setDevice } from './devices.ts';
export { FaceCompareElement } from './face-compare-element.ts';
export { languages } from './languages/languages.ts';

// Types

export type { Backend, CompareVerdict, FaceGuide, Problem, Side } from '@facecompare/contract';
export type {
  Alternative,
  Consent,
  ConsentRecord,
  FlowReport,
  Messages,
  PartialMessages,
} from '@facecompare/react';
export type { AttributeValues, WayOut } from './attributes.ts';
export type { Device, OpenDevice } from './devices.ts';
export type { FaceCompareEventMap } from './element-events.ts';
export type { HostOptions } from './host-options.ts';

import type { FaceCompareEventMap } from './element-events.ts';
import type { FaceCompareElement } from './face-compare-element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'face-compare': FaceCompareElement;
  }
  interface HTMLElementEventMap extends FaceCompareEventMap {}
}
