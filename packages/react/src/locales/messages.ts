/**
 * The type of all messages for a person. A language that lacks one does not compile, except for
 * the messages of single problems: `ProblemMessages` says what replaces them.
 */
import type { Side } from '@facecompare/contract';
import type { GuideMessages } from './en/guide.ts';
import type { ProblemMessages } from './en/problems.ts';
import type { ProblemMessage } from './problem-message.ts';

/** Messages that no person needs before Start, each in a file that is loaded when it is needed. */
export interface LazyMessages {
  /** The messages of problems, with steps for the camera in each browser. Loaded after Start. */
  readonly problems: () => Promise<ProblemMessages>;
  /** The messages of a guide. */
  readonly guide: () => Promise<GuideMessages>;
}

/** The heading of a screen, and the sentence below it. */
export interface ScreenMessage {
  readonly heading: string;
  readonly body: string;
}

/** All messages, in one language. */
export interface Messages {
  /** The language, as a BCP 47 tag: for screen readers, the text direction, and numbers. */
  readonly tag: string;
  readonly lazy: LazyMessages;
  readonly welcome: {
    readonly heading: string;
    readonly body: string;
    readonly selfie: ScreenMessage;
    readonly selfieFromFile: ScreenMessage;
    readonly reference: ScreenMessage;
    readonly referenceHeld: ScreenMessage;
    readonly result: string;
    readonly sentTo: (recipient: string) => string;
    readonly selfieSentTo: (recipient: string) => string;
    readonly staysHere: string;
    readonly agree: string;
    readonly agreeFirst: string;
    readonly someoneElse: string;
    readonly authority: string;
    readonly authorityFirst: string;
    readonly adultsOnly: string;
    readonly start: string;
    readonly notice: string;
    readonly noticeSent: (recipient: string) => string;
    readonly noticeSelfieSent: (recipient: string) => string;
    readonly noticeStays: string;
    readonly thisSite: string;
  };
  readonly selfie: {
    readonly add: ScreenMessage;
    readonly camera: ScreenMessage;
    readonly photo: string;
    readonly change: string;
    readonly missing: string;
  };
  readonly reference: {
    readonly add: ScreenMessage;
    readonly camera: ScreenMessage;
    readonly photo: string;
    readonly change: string;
    readonly missing: string;
  };
  readonly camera: {
    readonly starting: string;
    readonly waiting: string;
    readonly unanswered: string;
    readonly blocked: string;
    readonly paused: string;
    readonly live: string;
    readonly open: string;
    readonly shutter: string;
    readonly preview: string;
    readonly choose: string;
    readonly unnamed: (position: string) => string;
  };
  readonly photo: {
    readonly choose: string;
    readonly drop: string;
    readonly orPaste: string;
    readonly rejectedDrop: {
      readonly noFile: string;
      readonly link: string;
      readonly folder: string;
      readonly severalFiles: string;
    };
    readonly keep: string;
    readonly retake: string;
    readonly another: string;
    readonly useAnyway: string;
  };
  readonly review: ScreenMessage;
  readonly preparing: ScreenMessage;
  readonly ready: {
    readonly heading: string;
    readonly body: string;
    readonly compare: string;
  };
  readonly comparing: {
    readonly heading: string;
    readonly body: string;
    readonly preparing: string;
    readonly sending: (size: string, recipient: string) => string;
    readonly comparing: string;
  };
  readonly match: ScreenMessage;
  readonly 'no-match': {
    readonly heading: string;
    readonly body: string;
    readonly exhausted: string;
  };
  /**
   * The flow ended. Each message says what the person can do next: use the host's alternative, use
   * the host's button, or neither.
   */
  readonly ended: {
    readonly heading: string;
    /** The heading if the time of a session is over. */
    readonly expired: string;
    readonly goOn: string;
    readonly mayLeave: string;
    readonly mayClose: string;
    readonly leave: string;
  };
  readonly inconclusive: {
    readonly heading: string;
    readonly onSide: Readonly<Record<Side, string>>;
    readonly uncounted: string;
  };
  readonly retry: string;
  readonly anotherPhoto: string;
  readonly anotherSelfie: string;
  readonly continue: string;
  readonly cancel: string;
  readonly leave: string;
  readonly withdraw: string;
  /** A heading and its body, as one sentence for a screen reader. */
  readonly announcement: (heading: string, body: string) => string;
  /** Numbers are formatted for the language. */
  readonly stepIndicator: (position: string, count: string) => string;
  /** `count` selects the plural; `shown` is the formatted number. */
  readonly triesLeft: (count: number, shown: string) => string;
  /** Until when the session is open; `time` is a time of day. */
  readonly openUntil: (time: string) => string;
  readonly receipt: {
    readonly heading: string;
    readonly selfie: (size: string) => string;
    readonly reference: (size: string) => string;
    readonly to: (recipient: string) => string;
    readonly at: (time: string) => string;
    readonly nowhere: string;
  };
  readonly problems: Readonly<
    Record<'offline' | 'network-failed' | 'camera' | 'photo' | 'other', ProblemMessage>
  >;
}
