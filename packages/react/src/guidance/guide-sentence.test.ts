import type { GuideDirection, GuideHint } from '@facecompare/contract';
import { describe, expect, it } from 'vitest';
import { guideMessages } from '../locales/en/guide.ts';
import { guideSentence, type Moment } from './guide-sentence.ts';

const { camera, hints } = guideMessages;
const sentenceFor = (moment: Partial<Moment>, locale?: string) =>
  guideSentence(
    { phase: 'watching', progress: null, shown: null, auto: false, tooSlow: false, ...moment },
    guideMessages,
    locale,
  );
const shown = (hint: GuideHint | null, longer = false, direction?: GuideDirection) => ({
  finding: { hint, ...(direction && { direction }) },
  longer,
});
const both = (text: string) => ({ text, spoken: text });

describe('the message of a moment', () => {
  it.each(Object.keys(hints) as GuideHint[])(
    'corrects %s, and is longer when the hint stays',
    (hint) => {
      expect(sentenceFor({ shown: shown(hint) })).toEqual(both(hints[hint].camera));
      expect(sentenceFor({ shown: shown(hint, true) })).toEqual(both(hints[hint].longer));
    },
  );

  it('contains the direction when there is a message for it', () => {
    expect(sentenceFor({ shown: shown('off-centre', false, 'left') })).toEqual(
      both('Move a little to your left'),
    );
    expect(sentenceFor({ shown: shown('off-centre', true, 'up') }).text).toContain('Move up');
    expect(sentenceFor({ shown: shown('tilted', false, 'up') })).toEqual(both(hints.tilted.camera));
    expect(sentenceFor({ shown: shown('too-far', false, 'left') })).toEqual(
      both(hints['too-far'].camera),
    );
  });

  it('contains the next step when there is nothing to correct', () => {
    expect(sentenceFor({ shown: shown(null) })).toBe(camera.press);
    expect(sentenceFor({ shown: shown(null), auto: true })).toBe(camera.holdStill);
  });

  it('shows how much of the guide is loaded in megabytes of the language, and announces no numbers', () => {
    const progress = { loaded: 1_240_000, total: 4_300_000 };
    expect(sentenceFor({ phase: 'loading', progress }, 'en')).toEqual({
      text: 'Getting ready to guide you: 1.2 MB of 4.3 MB',
      spoken: camera.loading,
    });
    expect(sentenceFor({ phase: 'loading', progress }, 'de').text).toContain('1,2 MB of 4,3 MB');
    expect(
      sentenceFor({ phase: 'loading', progress: { loaded: 0, total: 900_000 } }, 'no locale at all')
        .text,
    ).toMatch(/0.0 MB of 0.9 MB/);
  });

  it.each([null, { loaded: 5, total: 5 }, { loaded: 0, total: 0 }])(
    'shows no numbers when nothing is left to load: %j',
    (progress) => {
      expect(sentenceFor({ phase: 'loading', progress })).toEqual(both(camera.loading));
    },
  );

  it('exists for a guide that fails and for a slow guide, and is empty when the guide has ended', () => {
    expect(sentenceFor({ phase: 'failed', shown: shown('too-far') })).toEqual(
      both(camera.unavailable),
    );
    expect(sentenceFor({ tooSlow: true, shown: shown('too-far') })).toEqual(both(camera.tooSlow));
    expect(sentenceFor({ phase: 'over', shown: shown('too-far') })).toEqual({
      text: null,
      spoken: null,
    });
  });
});
