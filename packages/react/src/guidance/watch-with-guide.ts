import type { FaceGuide, GuideReading, LoadProgress } from '@facecompare/contract';
import { isRetryable, problemOf } from '@facecompare/contract/problem';
import type { GuidedCamera } from '../hook/use-guidance.ts';
import type { GuideMessages } from '../locales/en/guide.ts';
import { announceOnce } from './announce-once.ts';
import { checkReading } from './check-finding.ts';
import { frameRate } from './frame-rate.ts';
import type { Guidance } from './guidance.ts';
import { noteReading } from './guide-numbers.ts';
import { guideSentence, type Moment } from './guide-sentence.ts';
import { hintInTime } from './hint-in-time.ts';
import { holdStill } from './hold-still.ts';

interface WatchedCamera {
  readonly session: number;
  /** Read each time, because the host may render again with other options. */
  readonly latest: { readonly current: GuidedCamera };
  /** The messages in the language of the page, without the host's overrides. */
  readonly guideMessages: GuideMessages;
  /** Ends the watch. No callback runs afterwards, and no timer is left. */
  readonly signal: AbortSignal;
  readonly onGuidance: (guidance: Guidance) => void;
}

/**
 * How often we check for changes that come without a reading, such as a longer message or a waiting
 * announcement.
 */
const TICK_MS = 100;
/** How often we report readings that change nothing else. */
const READING_MS = 250;
/**
 * How long auto-capture waits after the announcement of "hold still", so that the person has heard
 * it.
 */
const ANNOUNCED_MS = 500;
/**
 * If the guide loads faster than this, we do not show that it loads, because the message would only
 * flicker.
 */
const LOADING_MS = 400;
/** The shortest time to show a notice. */
const NOTICE_MS = 3000;

/**
 * Lets a guide watch one live camera. It decides what to show, what to announce and when to take
 * the photo.
 */
export function watchWithGuide(
  guide: FaceGuide,
  { session, latest, guideMessages, signal, onGuidance }: WatchedCamera,
): void {
  const { mount, video, merge } = latest.current;
  const { failed: before } = mount.current;
  // A failed guide does not run again, unless its failure is retryable and the person opened the
  // camera again.
  if (
    signal.aborted ||
    !video.current ||
    (before && (before.session === session || !before.retryable))
  )
    return;
  const watched = video.current;
  // A page may show the next camera in the same video. The reading stays after the watch, which ends
  // at the shutter.
  noteReading(watched, null);
  const now = () => performance.now();
  const inTime = hintInTime();
  const began = now();
  const announce = announceOnce(began);
  const still = holdStill();
  let rate: ReturnType<typeof frameRate> | null = null;
  let phase: Moment['phase'] = 'loading';
  let progress: LoadProgress | null = null;
  let reading: GuideReading | null = null;
  let announcement: string | null = null;
  let announcedAt = 0;
  /** When auto-capture was turned off, and whether that was announced. */
  let noticeSince: number | null = null;
  let noticed = false;
  let reported: {
    readonly key: string;
    readonly reading: GuideReading | null;
    readonly at: number;
  } = {
    key: '',
    reading: null,
    at: 0,
  };

  /**
   * @returns whether auto-capture may take the photo: there is nothing to correct, and "hold still"
   * was announced
   */
  const report = (): boolean => {
    const at = now();
    const { messages, options, locale } = latest.current;
    const { autoCapture } = options;
    if (autoCapture && !mount.current.manual && !document.hidden && rate?.slow(at)) {
      mount.current.manual = true;
      noticeSince = at;
    }
    const auto = phase === 'watching' && Boolean(autoCapture && !mount.current.manual);
    const shown = reading && inTime(reading, at);
    const allMessages = merge<GuideMessages>(guideMessages, messages.guide);
    const tooSlow = noticeSince !== null && (at - noticeSince < NOTICE_MS || !noticed);
    const { text, spoken } = guideSentence(
      { phase, progress, shown, auto, tooSlow },
      allMessages,
      locale,
    );
    const announced = announce(spoken, at);
    if (announced !== null) {
      announcement = announced;
      announcedAt = at;
      noticed ||= announced === allMessages.camera.tooSlow;
    }
    const guidance: Guidance = {
      status: phase === 'loading' || phase === 'watching' ? phase : 'off',
      progress,
      reading,
      shown: shown?.finding ?? null,
      longer: shown?.longer ?? false,
      text: phase === 'loading' && at - began < LOADING_MS ? null : text,
      announcement,
      autoCapture: auto,
    };
    const { hint, direction } = shown?.finding ?? {};
    const key = JSON.stringify([
      phase,
      progress,
      hint,
      direction,
      guidance.text,
      announcement,
      auto,
    ]);
    if (key !== reported.key || (reading !== reported.reading && at - reported.at >= READING_MS)) {
      reported = { key, reading, at };
      onGuidance(guidance);
    }
    return (
      auto &&
      shown?.finding.hint === null &&
      announcement === spoken &&
      at - announcedAt >= ANNOUNCED_MS
    );
  };

  let fired = false;
  const onReading = (found: GuideReading) => {
    const next = checkReading(found);
    if (!next || signal.aborted || fired || phase === 'failed' || phase === 'over') return;
    const at = now();
    phase = 'watching';
    reading = next;
    noteReading(watched, next);
    rate ??= frameRate(at);
    rate.read(at);
    const held = still(next.hint === null, at);
    if (!report() || !held) return;
    fired = true;
    latest.current.shoot();
  };
  const end = (how: 'failed' | 'over') => {
    phase = how;
    reading = null;
    noteReading(watched, null);
    rate = null;
    report();
  };
  const failed = (error: unknown) => {
    if (signal.aborted) return;
    const problem = problemOf(error);
    mount.current.failed = { session, retryable: isRetryable(problem) };
    end('failed');
    latest.current.onProblem(problem);
  };

  const timer = setInterval(report, TICK_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
  document.addEventListener('visibilitychange', () => document.hidden || rate?.seenAgain(now()), {
    signal,
  });
  report();
  new Promise<void>((resolve) =>
    resolve(
      guide.watch(watched, {
        signal,
        onReading,
        onProgress: (next) => {
          if (signal.aborted) return;
          progress = next;
          report();
        },
      }),
    ),
  ).then(() => signal.aborted || end('over'), failed);
}
