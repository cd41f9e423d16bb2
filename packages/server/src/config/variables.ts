import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads variables, and collects one sentence for each mistake in them. */
export interface Variables {
  readonly mistakes: readonly string[];
  /** Adds a mistake. */
  wrong(sentence: string): undefined;
  /** Returns the trimmed text; undefined if there is none. */
  text(name: string): string | undefined;
  /** Returns the entries of a list that is separated by commas. */
  list(name: string): string[];
  /** @param claim what the number must be, as the end of a sentence */
  number(name: string, claim: string, fits: (value: number) => boolean): number | undefined;
  /**
   * Returns an absolute path.
   * @param holds a file that the folder must contain
   */
  folder(name: string, holds: string): string | undefined;
}

export function variablesIn(env: Environment): Variables {
  const mistakes: string[] = [];
  const wrong = (sentence: string): undefined => {
    mistakes.push(sentence);
  };
  const text = (name: string): string | undefined => env[name]?.trim() || undefined;
  const list = (name: string): string[] =>
    (text(name) ?? '')
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '');

  function number(
    name: string,
    claim: string,
    fits: (value: number) => boolean,
  ): number | undefined {
    const given = text(name);
    if (given === undefined) return undefined;
    const value = Number(given);
    return Number.isFinite(value) && fits(value) ? value : wrong(`${name} must be ${claim}.`);
  }

  function folder(name: string, holds: string): string | undefined {
    const given = text(name);
    if (given === undefined) return undefined;
    return existsSync(resolve(given, holds))
      ? resolve(given)
      : wrong(`${name} must be a folder that holds ${holds}.`);
  }

  return { mistakes, wrong, text, list, number, folder };
}
