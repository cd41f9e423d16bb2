/** The small print below a picture, broken into lines. */
import { textAt } from './svg-picture.ts';

const LINE = 19;
/** Mean width of a letter of the quiet text, rounded up. */
const LETTER = 6.7;

export interface Notes {
  readonly height: number;
  readonly elements: readonly string[];
}

function broken(note: string, most: number): string[] {
  const lines = [''];
  for (const word of note.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last.length + 1 + word.length > most) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

/** @param width of the whole picture, in pixels */
export function notesAt(y: number, notes: readonly string[], width: number): Notes {
  const lines = notes.flatMap((note) => broken(note, Math.floor((width - 48) / LETTER)));
  return {
    height: lines.length * LINE + 10,
    elements: lines.map((line, at) => textAt(24, y + at * LINE, line, 'quiet')),
  };
}
