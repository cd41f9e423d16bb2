import type { GuideMessages } from './en/guide.ts';
import type { ProblemMessages } from './en/problems.ts';
import type { Messages } from './messages.ts';
import type { CameraHelp, ProblemMessage } from './problem-message.ts';

/** Any part of the messages; what is left out keeps its value. */
export type PartOf<Value> = Value extends
  | string
  | readonly unknown[]
  | ((...args: never[]) => unknown)
  ? Value
  : { readonly [Key in keyof Value]?: PartOf<Value[Key]> };

/** The host's overrides of messages that load later. */
interface LazyOverrides {
  readonly problems?: Readonly<
    Partial<Record<keyof ProblemMessages['problems'], Partial<ProblemMessage>>>
  >;
  /** The link to open the page in another browser. */
  readonly link?: PartOf<ProblemMessages['link']>;
  /** Steps for each browser or system. Needed if the host overrides the message of a problem. */
  readonly cameraHelp?: CameraHelp;
  /** The messages of a guide. */
  readonly guide?: PartOf<GuideMessages>;
}

/** The host's overrides, for any of the messages. */
export type PartialMessages = PartOf<Omit<Messages, 'tag' | 'lazy'>> & LazyOverrides;

/** The messages of a language, with the host's overrides. */
export type MessagesInUse = Messages & LazyOverrides;

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

/** Returns messages with the host's overrides. */
export const mergeMessages = <Whole extends object>(
  whole: Whole,
  part: PartOf<Whole> | undefined,
): Whole =>
  part ? (over(whole as Record<string, unknown>, part as Record<string, unknown>) as Whole) : whole;
