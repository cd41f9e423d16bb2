import { PROBLEM_CODES, PROBLEMS, type ProblemCode } from '@facecompare/contract';
import { describe, expect, it } from 'vitest';
import { englishProblems } from '../english-problems.test-support.ts';
import { en, problemMessage } from './messages.ts';
import { problemMessages } from './problems.ts';

/** Returns every sentence for a person, with values for the functions. */
function sentences(from: unknown): string[] {
  if (typeof from === 'string') return [from];
  if (typeof from === 'function') return [String(from('1 kB', 'faces.example'))];
  return Object.values(from as object).flatMap(sentences);
}

describe('the English messages', () => {
  it.each(PROBLEM_CODES)('have a heading and a body for %s', (code) => {
    const { heading, body } = problemMessage(en, code);
    expect([heading.length > 5, body.length > 5]).toEqual([true, true]);
  });

  it('have a message of their own for every problem of a photo', () => {
    for (const code of PROBLEM_CODES.filter((code) => code.startsWith('image-'))) {
      expect(problemMessage(en, code), code).not.toBe(en.problems.other);
      expect(problemMessage({ problems: englishProblems }, code), code).not.toEqual(
        en.problems.photo,
      );
    }
  });

  it('use general messages for a problem of a photo until the specific ones are loaded', () => {
    const ofPhoto = PROBLEM_CODES.filter((code) => problemMessage(en, code) === en.problems.photo);
    expect(ofPhoto).toEqual([
      ...[
        'no-face',
        'multiple-faces',
        'face-too-small',
        'too-blurred',
        'face-covered',
        'low-quality',
        'spoof-suspected',
        'liveness-failed',
        'same-image',
        'replayed-image',
        'capture-refused',
      ],
      ...PROBLEM_CODES.filter((code) => code.startsWith('image-')),
    ]);
    for (const code of ofPhoto)
      expect(problemMessage({ problems: englishProblems }, code), code).toEqual(
        problemMessages.problems[code as 'no-face'],
      );
  });

  it('use general messages for a problem of the camera until the specific ones are loaded', async () => {
    const { problems } = await en.lazy.problems();
    for (const code of PROBLEM_CODES.filter((code) => code.startsWith('camera-'))) {
      expect(problemMessage(en, code), code).toBe(en.problems.camera);
      expect(problemMessage({ problems: { ...en.problems, ...problems } }, code), code).toEqual(
        problems[code as keyof typeof problems],
      );
    }
  });

  it('have no code that is not in the list of problems', () => {
    const codes = Object.keys(englishProblems).filter(
      (key) => !['other', 'camera', 'photo'].includes(key),
    );
    for (const code of codes) expect(PROBLEMS).toHaveProperty(code);
  });

  it.each(['toString', 'constructor', '__proto__', 'hasOwnProperty', ''])(
    'use the general message of our own faults for %j',
    (code) => {
      expect(problemMessage(en, code as ProblemCode)).toBe(en.problems.other);
    },
  );

  it('contain no percentage, no promise about storage, and no empty text', () => {
    const { tag: _, lazy: __, ...shown } = en;
    for (const sentence of sentences({ ...shown, problemMessages })) {
      expect(sentence.trim()).not.toBe('');
      expect(sentence).not.toMatch(/%|per ?cent|\b(deleted|stored?|encrypt)/i);
    }
  });

  it('count the tries', () => {
    expect([0, 1, 2].map((count) => en.triesLeft(count, `${count}`))).toEqual([
      '0 tries left',
      '1 try left',
      '2 tries left',
    ]);
  });
});
