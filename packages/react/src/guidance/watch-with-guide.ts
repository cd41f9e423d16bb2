import type { FaceGuide, GuideReading, LoadProgress } from '@facecompare/contract';
import { isRetryable, problemOf } from '@facecompare/contract/problem';
import type { GuidedCamera } from '../hook/use-guidance.ts';
import type { GuideWords } from '../locales/en/guide.ts';
import { checkReading } from './check-finding.ts';
import { frameRate } from './frame-rate.ts';
import type { Guidance } from './guidance.ts';
import { guideSentence, type Moment } from './guide-sentence.ts';
import { hintInTime } from './hint-in-time.ts';
import { holdStill } from './hold-still.ts';
import { sayOnce } from './say-once.ts';

interface WatchedCamera {
  readonly session: number;
  /** Looked at in every moment, because a host may render with other words. */
  readonly latest: { readonly current: GuidedCamera };
  /** In the language of the page, without what a host says instead. */
  readonly guideWords: GuideWords;
  /** Ends the watch; nothing is told afterwards, and no timer is left. */
  readonly signal: AbortSignal;
  readonly onGuidance: (guidance: Guidance) => void;
}

/** How often is looked whether something is due that no reading brings: a longer sentence, an announcement that waits. */
const TICK_MS = 100;
/** How often a host hears of a reading that changes nothing. */
const READING_MS = 250;
/** How long "hold still" has been said before the picture is taken: nobody is caught in the middle of a word. */
const SAID_MS = 500;
/** A guide that is there sooner is not announced: words that come and go at once only flicker. */
const LOADING_MS = 400;
/** How long a notice stands at least. */
const NOTICE_MS = 3000;

/** Lets a guide watch one live camera, and tells what comes of it in time: what to show, what to say, and when to shoot. */
export function watchWithGuide(
  guide: FaceGuide,
  { session, latest, guideWords, signal, onGuidance }: WatchedCamera,
): void {
  const { visit, video, merge } = latest.current;
  const { failed: before } = visit.current;
  // What failed is not asked again, unless it may work now and the person has opened the camera anew.
  if (
    signal.aborted ||
    !video.current ||
    (before && (before.session === session || !before.retryable))
  )
    return;
  const watched = video.current;
  const now = () => performance.now();
  const inTime = hintInTime();
  const began = now();
  const say = sayOnce(began);
  const still = holdStill();
  let rate: ReturnType<typeof frameRate> | null = null;
  let phase: Moment['phase'] = 'loading';
  let progress: LoadProgress | null = null;
  let reading: GuideReading | null = null;
  let announcement: string | null = null;
  let saidAt = 0;
  let noticeSince: number | null = null;
  let told: { readonly key: string; readonly reading: GuideReading | null; readonly at: number } = {
    key: '',
    reading: null,
    at: 0,
  };

  /** @returns whether the picture may be taken by itself: all is well, and the person has been told to hold still for it */
  const tell = (): boolean => {
    const at = now();
    const { words, options, locale } = latest.current;
    const { autoCapture } = options;
    if (autoCapture && !visit.current.manual && !document.hidden && rate?.slow(at)) {
      visit.current.manual = true;
      noticeSince = at;
    }
    const auto = phase === 'watching' && Boolean(autoCapture && !visit.current.manual);
    const shown = reading && inTime(reading, at);
    const allWords = merge<GuideWords>(guideWords, words.guide);
    const tooSlow =
      noticeSince !== null &&
      (at - noticeSince < NOTICE_MS || announcement !== allWords.camera.tooSlow);
    const { text, spoken } = guideSentence(
      { phase, progress, shown, auto, tooSlow },
      allWords,
      locale,
    );
    const said = say(spoken, at);
    if (said !== null) {
      announcement = said;
      saidAt = at;
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
    if (key !== told.key || (reading !== told.reading && at - told.at >= READING_MS)) {
      told = { key, reading, at };
      onGuidance(guidance);
    }
    return (
      auto && shown?.finding.hint === null && announcement === spoken && at - saidAt >= SAID_MS
    );
  };

  let fired = false;
  const onReading = (told: GuideReading) => {
    const next = checkReading(told);
    if (!next || signal.aborted || fired || phase === 'failed' || phase === 'over') return;
    const at = now();
    phase = 'watching';
    reading = next;
    rate ??= frameRate(at);
    rate.read(at);
    const held = still(next.hint === null, at);
    if (!tell() || !held) return;
    fired = true;
    latest.current.shoot();
  };
  const end = (how: 'failed' | 'over') => {
    phase = how;
    reading = null;
    rate = null;
    tell();
  };
  const failed = (error: unknown) => {
    if (signal.aborted) return;
    const problem = problemOf(error);
    visit.current.failed = { session, retryable: isRetryable(problem) };
    end('failed');
    latest.current.onProblem(problem);
  };

  const timer = setInterval(tell, TICK_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
  document.addEventListener('visibilitychange', () => document.hidden || rate?.seenAgain(now()), {
    signal,
  });
  tell();
  new Promise<void>((resolve) =>
    resolve(
      guide.watch(watched, {
        signal,
        onReading,
        onProgress: (next) => {
          if (signal.aborted) return;
          progress = next;
          tell();
        },
      }),
    ),
  ).then(() => signal.aborted || end('over'), failed);
}
