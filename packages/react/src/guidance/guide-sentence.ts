import type { LoadProgress } from '@facecompare/contract';
import type { GuideMessages, HintMessages } from '../locales/en/guide.ts';
import type { ShownHint } from './hint-in-time.ts';

/** The messages for one moment. */
export interface Sentence {
  /** The text over the picture. */
  readonly text: string | null;
  /** The text for the screen reader, which may need more words than the picture. */
  readonly spoken: string | null;
}

export interface Moment {
  readonly phase: 'loading' | 'watching' | 'failed' | 'over';
  readonly progress: LoadProgress | null;
  readonly shown: ShownHint | null;
  /** Whether auto-capture is on. */
  readonly auto: boolean;
  /** Whether the guide has just turned out to be too slow for auto-capture. */
  readonly tooSlow: boolean;
}

/**
 * Formats bytes as megabytes. An invalid locale falls back to the default, so that the guide keeps
 * working.
 */
export function megabytes(bytes: number, locale: string | undefined): string {
  const format = (tag: string | undefined) =>
    new Intl.NumberFormat(tag, {
      style: 'unit',
      unit: 'megabyte',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    }).format(bytes / 1_000_000);
  try {
    return format(locale);
  } catch {
    return format(undefined);
  }
}

const both = (text: string): Sentence => ({ text, spoken: text });

/** Returns the message for one moment. */
export function guideSentence(
  { phase, progress, shown, auto, tooSlow }: Moment,
  messages: GuideMessages,
  locale?: string,
): Sentence {
  const { camera } = messages;
  if (phase === 'over') return { text: null, spoken: null };
  if (phase === 'failed') return both(camera.unavailable);
  if (!shown) {
    const { loading, loaded } = camera;
    // Only the visible text has the numbers, because a screen reader would announce them without
    // end.
    return {
      text:
        progress && progress.loaded < progress.total
          ? loaded(megabytes(progress.loaded, locale), megabytes(progress.total, locale))
          : loading,
      spoken: loading,
    };
  }
  if (tooSlow) return both(camera.tooSlow);
  const { hint, direction } = shown.finding;
  if (hint === null) return auto ? camera.holdStill : camera.press;
  const { towards, ...plain }: HintMessages = messages.hints[hint];
  return both(((direction && towards?.[direction]) ?? plain)[shown.longer ? 'longer' : 'camera']);
}
