import { describe, expect, it } from 'vitest';
import { mergeWords } from '../merge-words.ts';
import { type GuideWords, guideWords, type HintWords } from './guide.ts';

function sentences(from: unknown): string[] {
  if (typeof from === 'string') return [from];
  if (typeof from === 'function') return [String(from(1, 3))];
  return Object.values(from as object).flatMap(sentences);
}

describe('the messages of a guide', () => {
  it.each(Object.entries<HintWords>(guideWords.hints))(
    'have a correction for the camera and for a photo: %s',
    (_, hint) => {
      expect(hint.camera).toMatch(/^[A-Z].{5,30}[^.]$/);
      expect(hint.longer).toMatch(/^[A-Z].{20,90}\.$/);
      for (const { camera, longer } of Object.values(hint.towards ?? {})) {
        expect(camera).toMatch(/^[A-Z].{5,30}[^.]$/);
        expect(longer).toMatch(/^[A-Z].{20,90}\.$/);
      }
      expect(hint.photo.heading).toMatch(/^[A-Z].{8,34}[^.]$/);
      expect(hint.photo.body).toMatch(/^[A-Z].{20,90}\.$/);
    },
  );

  it('contain no percentage, no promise about storage, and no empty text', () => {
    for (const sentence of sentences(guideWords)) {
      expect(sentence.trim()).not.toBe('');
      expect(sentence).not.toMatch(/%|per ?cent|\b(delete|stored?|encrypt)/i);
    }
  });

  it('number the faces', () => {
    expect([1, 2, 3].map((position) => guideWords.face(`${position}`, '3'))).toEqual([
      'Face 1 of 3',
      'Face 2 of 3',
      'Face 3 of 3',
    ]);
  });

  it('are replaced one by one with the messages of a host', () => {
    const words = mergeWords<GuideWords>(guideWords, {
      faces: 'Gesichter',
      hints: { blurred: { photo: { heading: 'Unscharf' } } },
    });
    expect(words.faces).toBe('Gesichter');
    expect(words.hints.blurred.photo).toEqual({
      ...guideWords.hints.blurred.photo,
      heading: 'Unscharf',
    });
    expect(words.hints['too-far']).toEqual(guideWords.hints['too-far']);
  });
});
