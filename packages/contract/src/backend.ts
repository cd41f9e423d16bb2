/** The port of a backend, which compares two photos for the widget. */
import type { ComparedImage } from './compared-image.ts';
import type { MatchRules } from './match-rules.ts';
import type { Side } from './problem.ts';
import type { RequestFields } from './request-fields.ts';
import type { SessionState } from './session/session-state.ts';
import type { CompareVerdict } from './verdict.ts';

export interface CompareRequest extends RequestFields {
  readonly selfie: ComparedImage;
  readonly reference: ComparedImage;
  /**
   * A uuid that belongs to this pair of images. It stays the same after "Try again", so that a
   * backend can answer twice and judge once.
   */
  readonly requestId: string;
  /** The consent record of the person. Only a backend with a session sends it. */
  readonly consent?: object | undefined;
}

/** A comparison with the reference photo that a session holds on the server. */
export type HeldRequest = Omit<CompareRequest, 'reference'>;

/** The session that the host's server opened for the person. */
export interface BackendSession {
  /** The session token. Another token is another session. */
  readonly token: string;
  /** Loads what works with the session. */
  open(options: { readonly signal: AbortSignal }): Promise<OpenSession>;
}

/** What a backend does with a session. */
export interface OpenSession {
  /**
   * Asks the server for the state of the session.
   * @throws ProblemError `unauthorized` if the session is unknown, `session-closed` if its time is
   *   over, or the problem of the transport
   */
  ask(options: { readonly signal: AbortSignal }): Promise<SessionState>;
  /** Like `Backend.compare`, with the photo that the session holds. */
  compareHeld(request: HeldRequest, options: CompareOptions): Promise<CompareVerdict>;
  /**
   * The person takes the consent back: the server erases what it got.
   * @param consent the consent record of the withdrawal
   */
  withdraw(consent: object | undefined, options: { readonly signal: AbortSignal }): Promise<void>;
}

/**
 * What a comparison is doing now. There is no percentage, because no honest one can be measured.
 */
export type ComparePhase = 'preparing' | 'sending' | 'comparing';

/** How many bytes of all files together are loaded. `loaded` never falls. */
export interface LoadProgress {
  readonly loaded: number;
  readonly total: number;
}

export interface CompareOptions {
  /** Aborting it stops the work: the request, the worker and the retries. */
  readonly signal: AbortSignal;
  /**
   * Called at each phase. `progress` comes with `preparing` while something is downloaded first.
   */
  readonly onPhase?: (phase: ComparePhase, progress?: LoadProgress) => void;
}

/**
 * Compares two faces. Expected refusals (no face, several faces, too dark) are verdicts. It throws
 * only for transport and programming errors, always a `ProblemError`; after the signal aborts, its
 * code is `aborted`.
 */
export interface Backend extends MatchRules {
  /** A short name for logs and devtools. */
  readonly name: string;
  /**
   * The origin that receives the photos. The widget names it to the person before it sends
   * anything. Null if the photos stay on the device.
   */
  readonly recipient: string | null;
  compare(request: CompareRequest, options: CompareOptions): Promise<CompareVerdict>;
  /**
   * Starts work on one photo before the other one exists. The widget calls it only if `recipient`
   * is null, because it may send nothing before the person presses Compare. Errors are ignored: the
   * comparison does the work again.
   */
  headStart?(
    side: Side,
    image: ComparedImage,
    options: { readonly signal: AbortSignal },
  ): Promise<void>;
  /**
   * Called after the person has agreed. It loads what the first comparison would otherwise wait
   * for. The signal belongs to the mount: when it aborts, release the resources held for this
   * mount.
   */
  preload?(options: { readonly signal: AbortSignal }): Promise<void>;
  dispose?(): void;
  /** Set if the backend compares by session. */
  readonly session?: BackendSession | undefined;
}
