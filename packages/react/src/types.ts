import type {
  Backend,
  CompareVerdict,
  FaceGuide,
  Problem,
  RequestFields,
  Side,
} from '@facecompare/contract';
import type { HttpBackendOptions } from '@facecompare/contract/http';
import { DEFAULT_RULES, type Event, type Rules, type Screen, type Source } from '@facecompare/flow';
import type { ConsentRecord } from './consent/consent-record.ts';
import type { ImageRules } from './image/prepare-image.ts';
import type { Words } from './locales/en/messages.ts';
import type { PartialWords } from './locales/merge-words.ts';
import type { ClassNames } from './parts/part-names.ts';
import type { Slots } from './screens/slots.ts';

/** Whether it compares itself, and is no address. */
export const isBackend = (backend: FaceCompareOptions['backend']): backend is Backend =>
  typeof (backend as Partial<Backend> | null | undefined)?.compare === 'function';

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
  /** The person has agreed elsewhere, and this proves it: the box to tick is left out, Start is not. Empty, it proves nothing. */
  readonly token?: string;
  /** Until when the token counts: RFC 3339. */
  readonly tokenExpires?: string;
  /** The digest (`noticeSha256` of a consent record) that the token was given for; with another notice on the screen it does not count. */
  readonly tokenNotice?: string;
  /** The photo may show somebody else: the person can say so, and has to confirm that this somebody agreed. */
  readonly othersPhoto?: boolean;
  /** You know that the person is too young to agree: nothing can be started. */
  readonly minor?: boolean;
  /** The same promise as `retention`, for the record: ISO 8601 durations, `PT0S` for what is not kept. */
  readonly keeping?: {
    readonly images?: string;
    readonly template?: string;
    readonly receipt?: string;
  };
  /** Your own reference to the person, for the record. Opaque: no name, no address. */
  readonly subjectRef?: string;
}

/** Something happened, told without anything personal: for funnels and logs. */
export interface FlowReport {
  readonly type: Event['type'];
  readonly screen: Screen;
  readonly side: Side;
  readonly problem: Problem['code'] | null;
  /** Which comparison this belongs to: 0 before the first, 1 from the first press of Compare. */
  readonly comparison: number;
  /** Since the widget was shown, in whole milliseconds. */
  readonly elapsedMs: number;
}

export interface FaceCompareOptions {
  /**
   * Who compares the photos: the exact URL that speaks the contract; the URL with headers, tokens, a time limit or another
   * `fetch`; or any other Backend. An object literal with a `url` may be a new one with each render: it is compared by value.
   * Keep a Backend stable between renders.
   */
  readonly backend: string | HttpBackendOptions | Backend;
  /** Fields of the API for each comparison: `country`, `liveness`, `getExtractedData`, `transactionId`, `clientTransactionId`. Sent as they are, never filled in. */
  readonly request?: RequestFields;
  /** A photo you already hold: a Blob, base64 (with or without `data:`) or an address of your own origin. Fills the photo's slot and skips its screen. Keep a Blob stable between renders. */
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
  /** All words, with their direction: `import { ar } from '@facecompare/react/text/ar'`. English where it is left out. Keep it stable between renders. */
  readonly language?: Words;
  /** Your own words in place of single ones. */
  readonly words?: PartialWords;
  /** A BCP 47 tag for numbers and dates, such as `ar-EG`. If it is left out, that of `language`, or the browser's own. It names the language of the text only if that is the same, or if `words` are yours and `language` is left out. */
  readonly locale?: string;
  /** A class of yours for each part. */
  readonly classNames?: ClassNames;
  /** Draws a screen or a part your way. The rules stay: what is not allowed now cannot be pressed. */
  readonly slots?: Slots;
  /** Which heading of the page the widget’s own is: 2 if it is left out. Choose the level below the heading that stands above the widget. */
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
  /** Without our styles, also where the page has the style sheet. */
  readonly unstyled?: boolean;
  /** How often the photos may be judged different: a whole number of 1 or more. Without it, as often as they like. Nothing else counts as a try. */
  readonly maxAttempts?: number;
  /** The backend has judged the two photos: a match, no match, or inconclusive. A browser's word is no proof: read the verdict on your server. */
  readonly onVerdict?: (verdict: CompareVerdict) => void;
  /** The person goes on after a match. A browser's word is no proof: read the verdict on your server. */
  readonly onContinue?: (verdict: CompareVerdict) => void;
  /** The person agreed, declined, or took it back. Keep the record; it holds nothing of an image. */
  readonly onConsent?: (record: ConsentRecord) => void;
  /** Something went wrong, with its code: the camera, a photo, the comparison, the guide, or how the widget is set up. */
  readonly onProblem?: (problem: Problem) => void;
  /** Something happened, for funnels and logs. It holds nothing personal. */
  readonly onEvent?: (report: FlowReport) => void;
  /** The person leaves. Without it there is no way out to press. */
  readonly onCancel?: () => void;
}

/**
 * What of the options the machine has to know.
 * @param problem what was found wrong with the backend
 */
export const rulesOf = (
  { backend, guide, maxAttempts, reference, sources }: FaceCompareOptions,
  problem: Problem | null = null,
): Rules => ({
  maxAttempts:
    maxAttempts === undefined || maxAttempts === Number.POSITIVE_INFINITY ? null : maxAttempts,
  guided: guide !== undefined,
  // Behind a URL, nothing is sent before the person presses Compare.
  headStart: isBackend(backend) && backend.recipient === null && backend.prepare !== undefined,
  hostReference: reference ?? null,
  sources: {
    selfie: sources?.selfie ?? DEFAULT_RULES.sources.selfie,
    reference: sources?.reference ?? DEFAULT_RULES.sources.reference,
  },
  problem,
});

/** Whether two sets of rules say the same. A Blob is the same only as itself. */
export const sameRules = (a: Rules, b: Rules): boolean =>
  (Object.keys(a) as (keyof Rules)[]).every((key) => {
    const [one, other] = [a[key], b[key]];
    if (Object.is(one, other)) return true;
    return (
      key !== 'hostReference' &&
      isObject(one) &&
      isObject(other) &&
      JSON.stringify(one) === JSON.stringify(other)
    );
  });

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
