/**
 * The events that the element dispatches to the page: DOM events that bubble and leave the shadow
 * root.
 */
import type { CompareVerdict, Problem } from '@facecompare/contract';
import type { ConsentRecord, FaceCompareOptions, FlowReport } from '@facecompare/react';
import type { WayOut } from './attributes.ts';

/** The `detail` of each event is the argument of the matching callback of the React component. */
export interface FaceCompareEventMap {
  /** The backend returned a verdict. */
  'facecompare-verdict': CustomEvent<CompareVerdict>;
  /**
   * The person continues after a match. A browser's claim is no proof: read the verdict on your
   * server. It is null if the session had a match before this page was loaded.
   */
  'facecompare-continue': CustomEvent<CompareVerdict | null>;
  /** Something went wrong, or the markup of the element is wrong. */
  'facecompare-problem': CustomEvent<Problem>;
  /** Something happened, reported without personal data: for funnels and logs. */
  'facecompare-report': CustomEvent<FlowReport>;
  /**
   * The person agreed, declined, or withdrew the agreement. Keep the record; it holds nothing of an
   * image.
   */
  'facecompare-consent': CustomEvent<ConsentRecord>;
  /** The person leaves. */
  'facecompare-cancel': CustomEvent<null>;
}

type Detail<Name extends keyof FaceCompareEventMap> = FaceCompareEventMap[Name]['detail'];

export function dispatch<Name extends keyof FaceCompareEventMap>(
  element: Element,
  name: Name,
  detail: Detail<Name>,
): void {
  element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

/**
 * Returns the callbacks of the component that dispatch events. A button that leads out exists only
 * if the page wants it.
 */
export function eventCallbacks(element: Element, buttons: readonly WayOut[]) {
  return {
    onVerdict: (verdict) => dispatch(element, 'facecompare-verdict', verdict),
    onProblem: (problem) => dispatch(element, 'facecompare-problem', problem),
    onConsent: (record) => dispatch(element, 'facecompare-consent', record),
    onEvent: (report) => dispatch(element, 'facecompare-report', report),
    ...(buttons.includes('continue') && {
      onContinue: (verdict: CompareVerdict | null) =>
        dispatch(element, 'facecompare-continue', verdict),
    }),
    ...(buttons.includes('cancel') && {
      onCancel: () => dispatch(element, 'facecompare-cancel', null),
    }),
  } satisfies Partial<FaceCompareOptions>;
}
