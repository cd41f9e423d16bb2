import { textOf } from '../../tools/files.mjs';
import type { Host } from './hosts.ts';

export interface WrittenFile {
  readonly path: string;
  readonly text: string;
  /** The lines that are not empty. */
  readonly lines: readonly string[];
}

/** Returns the lines of a text that a user has to write. */
export const writtenLines = (text: string): readonly string[] =>
  text.split(/\r?\n/).filter((line) => line.trim() !== '');

/** Returns what a user of a host writes for FaceCompare, file by file. */
export const writtenByHand = ({ app, written }: Host): readonly WrittenFile[] =>
  written.map((path) => {
    const text = textOf(`examples/hosts/${app}/${path}`);
    return { path, text, lines: writtenLines(text) };
  });
