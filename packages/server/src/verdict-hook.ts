import type { FaceCompareAnswer } from '@facecompare/contract';

/** One judged comparison: a match, no match, or a photo that could not be compared. */
export interface VerdictEvent {
  readonly answer: FaceCompareAnswer;
  /** A uuid; the caller's `request_id`, where it sent one. */
  readonly requestId: string;
  /** The name of the upstream that judged. */
  readonly upstream: string;
}

export type OnVerdict = (event: VerdictEvent) => void | Promise<void>;

/** Longest that an answer waits for the hook, in milliseconds. */
const PATIENCE = 2000;

/**
 * Tells the host, on the server, what was judged: what a browser says about it proves nothing. The answer waits for the
 * hook, so that the host knows before the page does, but not for long, and its failure changes nothing.
 */
export async function tellHost(
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
  // A copy, because an answer that a hook alters would be another answer than the one judged.
  const told = (async () => onVerdict(structuredClone(event)))().catch(onError);
  await Promise.race([told, late]);
  clearTimeout(timer);
}
