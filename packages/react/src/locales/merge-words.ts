import type { GuideWords } from './en/guide.ts';
import type { ProblemWords, Words } from './en/messages.ts';
import type { CameraHelp, ProblemTexts } from './en/problems.ts';

/** Any part of the words; what is left out stays as it is. */
export type PartOf<Value> = Value extends
  | string
  | readonly unknown[]
  | ((...args: never[]) => unknown)
  ? Value
  : { readonly [Key in keyof Value]?: PartOf<Value[Key]> };

/** Words of a host in the place of those that are fetched later. */
interface OwnLaterWords {
  readonly problems?: Readonly<
    Partial<Record<keyof ProblemTexts['problems'], Partial<ProblemWords>>>
  >;
  /** The link that takes the page to another browser. */
  readonly link?: PartOf<ProblemTexts['link']>;
  /** Steps by browser or system. Needed where a problem has words of the host. */
  readonly cameraHelp?: CameraHelp;
  /** What a guide corrects. */
  readonly guide?: PartOf<GuideWords>;
}

/** A host's own words, as many as it likes. */
export type PartialWords = PartOf<Omit<Words, 'tag' | 'later'>> & OwnLaterWords;

/** The words of a language, with a host's own in their place. */
export type WordsInUse = Words & OwnLaterWords;

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function over(
  base: Record<string, unknown>,
  part: Record<string, unknown>,
): Record<string, unknown> {
  const merged = { ...base };
  for (const key of Object.keys(part)) {
    const [before, after] = [base[key], part[key]];
    if (after !== undefined)
      merged[key] = isGroup(before) && isGroup(after) ? over(before, after) : after;
  }
  return merged;
}

/** Words with a host's own in their place. */
export const mergeWords = <Whole extends object>(
  whole: Whole,
  part: PartOf<Whole> | undefined,
): Whole =>
  part ? (over(whole as Record<string, unknown>, part as Record<string, unknown>) as Whole) : whole;
