import type { CaptureClaims, FaceCompareAnswer } from '@facecompare/contract';
import type { ImageDigests } from '../sessions/session.ts';

/** One finished comparison: a match, no match, or a photo that could not be compared. */
export interface VerdictEvent {
  readonly answer: FaceCompareAnswer;
  /** A uuid; the caller's `request_id`, if it sent one. It names a request and no verdict. */
  readonly requestId: string;
  /** A uuid that this server made. What you store belongs to this id. */
  readonly comparisonId: string;
  /** The session of the comparison; null if there was none. */
  readonly sessionId: string | null;
  /** What the host said about the person when it made the session; null if nothing. */
  readonly subject: string | null;
  /** The name of the caller: of its API key, its session, or what `principalOf` returned. */
  readonly principal: string;
  /** SHA-256 of both images as they were received, in hex. */
  readonly images: ImageDigests;
  /** Whether the host gave the reference photo with the session, or the browser sent it. */
  readonly referenceFrom: 'session' | 'browser';
  /** What the page claims about how the selfie was taken; null without claims or a session. */
  readonly capture: CaptureClaims | null;
  /** The name of the upstream that gave the verdict. */
  readonly upstream: string;
  /** The signed statement about the comparison; null without a session. */
  readonly receipt: string | null;
}

export type OnVerdict = (event: VerdictEvent) => void | Promise<void>;

/** Longest time that an answer waits for the hook, in milliseconds. */
const PATIENCE = 2000;

/**
 * Reports the verdict to the host on the server, because a browser's report of it proves nothing.
 * The answer waits for the hook, so that the host knows before the page does. The wait is short,
 * and a failure of the hook changes nothing.
 */
export async function callHost(
  onVerdict: OnVerdict | undefined,
  event: VerdictEvent,
  onError: (error: unknown) => void,
): Promise<void> {
  if (!onVerdict) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      onError(
        new Error(`onVerdict took longer than ${PATIENCE} ms; the answer went out without it.`),
      );
      resolve();
    }, PATIENCE);
  });
  // A copy, so that the hook cannot change the answer.
  const reported = (async () => onVerdict(structuredClone(event)))().catch(onError);
  await Promise.race([reported, late]);
  clearTimeout(timer);
}
