import type {
  Backend,
  CompareVerdict,
  FaceGuide,
  Problem,
  RequestFields,
  Side,
} from '@facecompare/contract';
import type { HttpBackendOptions } from '@facecompare/contract/http';
import type { FlowInput, Screen, Source } from '@facecompare/flow';
import type { Consent, ConsentRecord } from './consent/consent-types.ts';
import type { ImageRules } from './image/prepare-image.ts';
import type { PartialMessages } from './locales/merge-messages.ts';
import type { Messages } from './locales/messages.ts';
import type { ClassNames } from './parts/part-names.ts';
import type { Slots } from './screens/slots.ts';

/** Another way to go on, for people who cannot or do not want to compare their face. */
export type Alternative =
  | { readonly label: string; readonly href: string; readonly onSelect?: () => void }
  | { readonly label: string; readonly href?: undefined; readonly onSelect: () => void };

/** An event without personal data, for funnels and logs. */
export interface FlowReport {
  readonly type: FlowInput['type'];
  readonly screen: Screen;
  readonly side: Side;
  readonly problem: Problem['code'] | null;
  /**
   * The comparison that the event belongs to: 0 before the first, 1 from the first press of
   * Compare.
   */
  readonly comparison: number;
  /** Time since the widget was created, in whole milliseconds. */
  readonly elapsedMs: number;
}

export interface FaceCompareOptions {
  /**
   * Who compares the photos:
   * - the exact URL of an endpoint that implements the contract,
   * - the URL with headers, tokens, a time limit or another `fetch`, or
   * - any other Backend.
   *
   * An object literal with a `url` may be a new one in each render, because it is compared by
   * value. Keep a Backend stable between renders.
   */
  readonly backend: string | HttpBackendOptions | Backend;
  /**
   * More fields of the API for each comparison, such as `country`. They are sent as they are,
   * without defaults. A session sets them itself, and then they are left out.
   */
  readonly request?: RequestFields;
  /**
   * A photo that you already have: a Blob, base64 (with or without `data:`) or a URL of your own
   * origin. It becomes the reference photo, so the widget does not ask the person for one. Keep a
   * Blob stable between renders.
   */
  readonly reference?: Blob | string;
  /**
   * The token of a verification session, which your server opened for this person. The server counts
   * the tries, keeps the result for you, and may hold the reference photo. It needs a backend with a
   * URL. The widget asks the server about the session when it is mounted; the request holds nothing
   * about the person.
   */
  readonly session?: string;
  /**
   * How the person can add each photo: `'camera'`, `'file'` or both. The first way is offered
   * first. By default the selfie comes from the camera, and the reference from a file or the
   * camera.
   */
  readonly sources?: Partial<Readonly<Record<Side, readonly Source[]>>>;
  /**
   * Preferences for the camera picture. They are ideal values only, because `exact` and `min` make
   * usable cameras fail.
   */
  readonly camera?: {
    /** Pixels; 1280 by default. */
    readonly width?: number;
    /** Pixels; 720 by default. */
    readonly height?: number;
    /**
     * How long the browser's permission prompt may stay open before we offer to cancel, in
     * milliseconds. The default is 60,000 and the minimum is 10,000.
     */
    readonly offerCancelAfterMs?: number;
  };
  /**
   * Longest edge in pixels, and byte limit, of each photo that is sent. The field `decoders` adds
   * decoders for files that the browser cannot open.
   */
  readonly image?: ImageRules;
  /**
   * Watches the camera, chooses the best frame and checks each photo before it is sent.
   * `onDevice()` of `@facecompare/engine/browser` has one, in its property `guide`. Keep it stable
   * between renders.
   */
  readonly guide?: FaceGuide | undefined;
  /**
   * Takes the selfie automatically when the guide finds nothing to correct. The shutter stays, and
   * the person can turn auto-capture off. False by default; without a guide it does nothing.
   */
  readonly autoCapture?: boolean;
  readonly consent?: Consent;
  readonly alternative?: Alternative;
  /**
   * All messages, with their text direction: `import { ar } from '@facecompare/react/locales/ar'`.
   * English by default. Keep it stable between renders.
   */
  readonly language?: Messages;
  /** Your own texts for single messages. */
  readonly messages?: PartialMessages;
  /**
   * A BCP 47 tag for numbers and dates, such as `ar-EG`. The default is the tag of `language`, or
   * the browser's own. It also becomes the `lang` of the widget in two cases. In the
   * first, it has the same language as the messages, such as `ar-EG` for `ar`. In the second, you
   * set `messages` but not `language`.
   */
  readonly locale?: string;
  /** Your own class for each part. */
  readonly classNames?: ClassNames;
  /**
   * Your own function renders a screen or a part. The flow still refuses what is not allowed in the
   * current state.
   */
  readonly slots?: Slots;
  /**
   * The level of the widget's own heading; 2 by default. Choose the level below the heading that
   * stands above the widget.
   */
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
  /** Leaves out our styles, even if the page has the style sheet. False by default. */
  readonly unstyled?: boolean;
  /**
   * How many comparisons may end in "no match": a whole number of 1 or more. Without it there is no
   * limit. Besides "no match", only a result inside `reviewBand` counts as a try.
   */
  readonly maxAttempts?: number;
  /**
   * How close to the threshold nothing is decided: a ratio of the threshold, 0 or more. A match or
   * no match whose `|margin|` is at most this value becomes `inconclusive` with `near-threshold`,
   * and counts as a try. Off by default. Set the same band on your server, because a browser can
   * be manipulated.
   */
  readonly reviewBand?: number;
  /**
   * The backend has given a verdict: match, no match, or inconclusive. A browser can be
   * manipulated, so read the verdict on your server.
   */
  readonly onVerdict?: (verdict: CompareVerdict) => void;
  /**
   * The person continues after a match. A browser can be manipulated, so read the verdict on your
   * server. The verdict is null if the session had a match before this page was loaded.
   */
  readonly onContinue?: (verdict: CompareVerdict | null) => void;
  /** The person consented, declined, or withdrew. Keep the record; it holds no image data. */
  readonly onConsent?: (record: ConsentRecord) => void;
  /**
   * Something failed, with its code: the camera, a photo, the comparison, the guide, or the options
   * of the widget.
   */
  readonly onProblem?: (problem: Problem) => void;
  /** An event happened, for funnels and logs. It holds no personal data. */
  readonly onEvent?: (report: FlowReport) => void;
  /** The person leaves. Without it the widget has no button to leave. */
  readonly onCancel?: () => void;
}
