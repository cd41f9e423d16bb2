/** What the element tells the page: DOM events that bubble and leave the shadow root. */
import type { CompareVerdict, Problem } from '@facecompare/contract';
import type { ConsentRecord, FaceCompareOptions, FlowReport } from '@facecompare/react';
import type { WayOut } from './attributes.ts';

/** Each with what the callback of the React component gets, as `detail`. */
export interface FaceCompareEventMap {
  /** The backend has judged. */
  'facecompare-verdict': CustomEvent<CompareVerdict>;
  /** The person goes on after a match. A browser's word is no proof: read the verdict on your server. */
  'facecompare-continue': CustomEvent<CompareVerdict>;
  /** Something went wrong, or the element was written wrongly. */
  'facecompare-problem': CustomEvent<Problem>;
  /** Something happened, told without anything personal: for funnels and logs. */
  'facecompare-report': CustomEvent<FlowReport>;
  /** The person agreed, declined, or took it back. Keep the record; it holds nothing of an image. */
  'facecompare-consent': CustomEvent<ConsentRecord>;
  /** The person leaves. */
  'facecompare-cancel': CustomEvent<null>;
}

type Detail<Name extends keyof FaceCompareEventMap> = FaceCompareEventMap[Name]['detail'];

export function tell<Name extends keyof FaceCompareEventMap>(
  element: Element,
  name: Name,
  detail: Detail<Name>,
): void {
  element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

/** The callbacks of the component that become events. A button that leads out is there where the page wants it. */
export function eventCallbacks(element: Element, buttons: readonly WayOut[]) {
  return {
    onVerdict: (verdict) => tell(element, 'facecompare-verdict', verdict),
    onProblem: (problem) => tell(element, 'facecompare-problem', problem),
    onConsent: (record) => tell(element, 'facecompare-consent', record),
    onEvent: (report) => tell(element, 'facecompare-report', report),
    ...(buttons.includes('continue') && {
      onContinue: (verdict: CompareVerdict) => tell(element, 'facecompare-continue', verdict),
    }),
    ...(buttons.includes('cancel') && {
      onCancel: () => tell(element, 'facecompare-cancel', null),
    }),
  } satisfies Partial<FaceCompareOptions>;
}
