import { en, type Words } from './en.ts';

/** Any part of the words; what is left out stays as it is. */
export type PartialWords = PartOf<Words>;
export type PartOf<Value> = Value extends string | readonly unknown[] | ((...args: never[]) => string)
  ? Value
  : { readonly [Key in keyof Value]?: PartOf<Value[Key]> };

const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function over(base: Record<string, unknown>, part: Record<string, unknown>): Record<string, unknown> {
  const merged = { ...base };
  for (const key of Object.keys(part)) {
    const [before, after] = [base[key], part[key]];
    if (after !== undefined) merged[key] = isGroup(before) && isGroup(after) ? over(before, after) : after;
  }
  return merged;
}

/** Words with the host's own in their place: of a part that is fetched later. */
export const mergePart = <Whole extends object>(whole: Whole, part: PartOf<Whole>): Whole =>
  over(whole as Record<string, unknown>, part as Record<string, unknown>) as Whole;

/** The English words, with the host's own in their place. */
export const mergeWords = (part: PartialWords | undefined): Words =>
  part ? (over(en, part as Record<string, unknown>) as unknown as Words) : en;
