import type { Backend, CompareVerdict, FaceGuide, Problem, Side } from '@facecompare/contract';
import { DEFAULT_RULES, type Event, type Rules, type Screen, type Source } from '@facecompare/flow';
import type { ImageRules } from './capture/prepare-image.ts';
import type { PartialWords } from './text/merge-words.ts';

/** Another way to go on, for whoever cannot or does not want to compare a face. */
export type Alternative =
  | { readonly label: string; readonly href: string; readonly onSelect?: () => void }
  | { readonly label: string; readonly href?: undefined; readonly onSelect: () => void };

export interface Consent {
  /** Names the text of your notice; another version asks the person again. */
  readonly noticeVersion: string;
  /** Your own notice, in place of ours. */
  readonly notice?: string;
  /** What you promise about keeping the photos. Nothing is promised where this is left out. */
  readonly retention?: string;
  /** The person has agreed elsewhere, and this proves it: the box to tick is left out, Start is not. */
  readonly token?: string;
}

/** Something happened, told without anything personal: for funnels and logs. */
export interface FlowReport {
  readonly type: Event['type'];
  readonly screen: Screen;
  readonly side: Side;
  readonly problem: Problem['code'] | null;
}

export interface FaceCompareOptions {
  /** The exact URL that speaks the contract, or any other Backend. Keep an object stable between renders. */
  readonly backend: string | Backend;
  /** A photo you already hold: a Blob, a data: URL or an address of your own origin. Fills the photo's slot and skips its screen. Keep a Blob stable between renders. */
  readonly reference?: Blob | string;
  /** How each photo may come; the first way is offered first. */
  readonly sources?: Partial<Readonly<Record<Side, readonly Source[]>>>;
  /** Wishes about the camera picture. Wishes only: `exact` and `min` make cameras fail that would have done. */
  readonly camera?: {
    readonly width?: number;
    readonly height?: number;
    /** How long the browser's question may stay unanswered before leaving is offered, in milliseconds: 60,000 where it is left out, and never below 10,000. */
    readonly offerCancelAfterMs?: number;
  };
  /** Longest edge in pixels, and byte budget, of each photo that is sent; and decoders for files that the browser cannot open. */
  readonly image?: ImageRules;
  /** Watches the camera, chooses the best frame and looks at each photo before it is sent; an engine on the device has one. Keep it stable between renders. */
  readonly guide?: FaceGuide | undefined;
  /** Takes the selfie by itself once the guide finds nothing to correct. The shutter stays, and the person can turn it off. */
  readonly autoCapture?: boolean;
  readonly consent?: Consent;
  readonly alternative?: Alternative;
  readonly words?: PartialWords;
  /** A BCP 47 tag for numbers and for the direction of the text; the page's own where it is left out. */
  readonly locale?: string;
  /** How often the photos may be judged different. Nothing else counts as a try. */
  readonly maxAttempts?: number;
  readonly onVerdict?: (verdict: CompareVerdict) => void;
  /** The person goes on after a match. A browser's word is no proof: read the verdict on your server. */
  readonly onContinue?: (verdict: CompareVerdict) => void;
  readonly onProblem?: (problem: Problem) => void;
  readonly onEvent?: (report: FlowReport) => void;
  /** The person leaves. Without it there is no way out to press. */
  readonly onCancel?: () => void;
}

/** What of the options the machine has to know. */
export const rulesOf = ({ backend, guide, maxAttempts, reference, sources }: FaceCompareOptions): Rules => ({
  maxAttempts: maxAttempts ?? null,
  guided: guide !== undefined,
  // Behind a URL, nothing is sent before the person presses Compare.
  headStart: typeof backend !== 'string' && backend.recipient === null && backend.prepare !== undefined,
  hostReference: reference ?? null,
  sources: { ...DEFAULT_RULES.sources, ...sources },
});

/** Whether two sets of rules say the same. */
export const sameRules = (a: Rules, b: Rules): boolean =>
  a.hostReference === b.hostReference &&
  JSON.stringify([a.maxAttempts, a.guided, a.headStart, a.sources.selfie, a.sources.reference]) ===
    JSON.stringify([b.maxAttempts, b.guided, b.headStart, b.sources.selfie, b.sources.reference]);
