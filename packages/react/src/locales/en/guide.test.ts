import { describe, expect, it } from 'vitest';
import { mergeMessages } from '../merge-messages.ts';
import { type GuideMessages, guideMessages, type HintMessages } from './guide.ts';

function sentences(from: unknown): string[] {
  if (typeof from === 'string') return [from];
  if (typeof from === 'function') return [String(from(1, 3))];
  return Object.values(from as object).flatMap(sentences);
}

describe('the messages of a guide', () => {
  it.each(Object.entries<HintMessages>(guideMessages.hints))(
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
    for (const sentence of sentences(guideMessages)) {
      expect(sentence.trim()).not.toBe('');
      expect(sentence).not.toMatch(/%|per ?cent|\b(delete|stored?|encrypt)/i);
    }
  });

  it('number the faces', () => {
    expect([1, 2, 3].map((position) => guideMessages.face(`${position}`, '3'))).toEqual([
      'Face 1 of 3',
      'Face 2 of 3',
      'Face 3 of 3',
    ]);
  });

  it('are replaced one by one with the messages of a host', () => {
    const messages = mergeMessages<GuideMessages>(guideMessages, {
      faces: 'Gesichter',
      hints: { blurred: { photo: { heading: 'Unscharf' } } },
    });
    expect(messages.faces).toBe('Gesichter');
    expect(messages.hints.blurred.photo).toEqual({
      ...guideMessages.hints.blurred.photo,
      heading: 'Unscharf',
    });
    expect(messages.hints['too-far']).toEqual(guideMessages.hints['too-far']);
  });
});
