import { PROBLEM_CODES } from '@facecompare/contract';
import { describe, expect, it } from 'vitest';
import { en } from './en/messages.ts';
import { LANGUAGES } from './languages.test-support.ts';
import type { Messages } from './messages.ts';
import { untranslatedIn } from './untranslated.test-support.ts';

type Say = (...values: unknown[]) => string;
type Leaf = string | Say;

/** Returns every message under its path. */
function leaves(from: unknown, path = ''): [string, Leaf][] {
  if (typeof from === 'string' || typeof from === 'function') return [[path, from as Leaf]];
  return Object.entries(from as object).flatMap(([key, value]) =>
    leaves(value, path ? `${path}.${key}` : key),
  );
}

/** Returns all messages of a language, including those that load later. */
async function wordsOf({ tag: _, lazy, ...now }: Messages): Promise<Map<string, Leaf>> {
  const { problems, steps, link } = await lazy.problems();
  return new Map(
    leaves({
      ...now,
      problems: { ...now.problems, ...problems },
      guide: await lazy.guide(),
      cameraHelp: { steps },
      link,
    }),
  );
}

const VALUES = ['⟨1⟩', '⟨2⟩'];
const text = (leaf: Leaf): string => (typeof leaf === 'string' ? leaf : leaf(...VALUES));
const END = /[.。।]$/;
const part = (words: Map<string, Leaf>, path: RegExp) =>
  [...words].filter(([at]) => path.test(at)).map(([at, leaf]) => [at, text(leaf)] as const);

describe.each(LANGUAGES.map((language) => [language.messages.tag, language] as const))(
  'the messages in %s',
  (tag, language) => {
    const { messages, between = '. ', never, slip, tries } = language;
    const stop = between.trim();

    it('name their language with a tag that Intl supports', () => {
      expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
      expect(Intl.NumberFormat.supportedLocalesOf(tag)).toEqual([tag]);
    });

    it('P-40: have the same keys as English except for listed problems, and no empty text', async () => {
      const [own, english] = await Promise.all([wordsOf(messages), wordsOf(en)]);
      const listed = untranslatedIn(tag).map((code) => `problems.${code}.`);
      const expected = [...english.keys()].filter(
        (key) => !listed.some((start) => key.startsWith(start)),
      );
      expect([...own.keys()].sort()).toEqual(expected.sort());
      for (const [path, leaf] of own) {
        expect(typeof leaf, path).toBe(typeof english.get(path));
        expect(text(leaf), path).toMatch(/^\S(.*\S)?$/s);
      }
    });

    it('contain every value that is passed to them', async () => {
      const [own, english] = await Promise.all([wordsOf(messages), wordsOf(en)]);
      const taking = [...english].filter(
        ([path, leaf]) => typeof leaf === 'function' && path !== 'triesLeft',
      );
      expect(taking.length).toBeGreaterThan(10);
      for (const [path, leaf] of taking) {
        for (const value of VALUES.slice(0, (leaf as Say).length))
          expect(text(own.get(path) ?? ''), path).toContain(value);
      }
    });

    it('count the tries', () => {
      expect([0, 1, 2, 5].map((count) => messages.triesLeft(count, `${count}`))).toEqual(tries);
      expect(messages.triesLeft(5, '⟨5⟩')).toContain('⟨5⟩');
    });

    it('contain no percentage and no promise about storage, and follow the typography of the language', async () => {
      for (const [path, leaf] of await wordsOf(messages)) {
        expect(text(leaf), path).not.toMatch(/[%٪％]|biometri/i);
        // The button that deletes the photos has to say so.
        if (path !== 'withdraw') expect(text(leaf), path).not.toMatch(never);
        if (slip) expect(text(leaf), path).not.toMatch(slip);
      }
    });

    it('name each button by its label', () => {
      expect(messages.welcome.selfie.body).toContain(messages.welcome.start);
      expect(messages.welcome.noticeSent('⟨1⟩')).toContain(messages.ready.compare);
      expect(messages.camera.unanswered).toContain(messages.cancel);
    });

    it('have different headings for "no match" and "not compared"', () => {
      expect(
        new Set([
          messages.match.heading,
          messages['no-match'].heading,
          messages.inconclusive.heading,
        ]).size,
      ).toBe(3);
      expect(messages.inconclusive.heading).toBe(messages.problems.other.heading);
    });

    it("end a body with the language's full stop, and a heading without one", async () => {
      const own = await wordsOf(messages);
      const [headings, bodies] = [
        part(own, /(heading|\.result)$/),
        part(own, /(problems|guide\.hints)\..*\.(body|longer)$/),
      ];
      expect(bodies.length).toBeGreaterThan(60);
      for (const [path, heading] of headings) expect(heading, path).not.toMatch(END);
      for (const [path, body] of bodies) expect(body.endsWith(stop), path).toBe(true);
    });

    it('join a heading and its body with the separator of the language', () => {
      expect(messages.announcement('⟨1⟩', '⟨2⟩')).toBe(`⟨1⟩${between}⟨2⟩`);
    });

    it('keep the hints over the camera short', async () => {
      for (const [path, hint] of part(await wordsOf(messages), /^guide\.hints.*\.camera$/)) {
        expect(hint.length, path).toBeLessThanOrEqual(35);
        expect(hint, path).not.toMatch(END);
      }
    });

    it('have three sentences in each list of camera steps', async () => {
      const { steps } = await messages.lazy.problems();
      for (const [at, bySystem] of Object.entries(steps)) {
        for (const three of Object.values<readonly string[]>(bySystem)) {
          expect(three, at).toHaveLength(3);
          for (const step of three) {
            expect(step.endsWith(stop), step).toBe(true);
            expect(step.length, step).toBeLessThanOrEqual(76);
          }
        }
      }
    });

    it('have different messages for each problem of the camera', async () => {
      const { problems } = await messages.lazy.problems();
      const ofCamera = Object.entries(problems).filter(([code]) => code.startsWith('camera-'));
      const texts = ofCamera.map(([, { heading, body }]) => messages.announcement(heading, body));
      expect(new Set(texts).size).toBe(
        PROBLEM_CODES.filter(
          (code) => code.startsWith('camera-') && !untranslatedIn(tag).includes(code),
        ).length,
      );
    });

    it.skipIf(tag === en.tag)('are translated', async () => {
      const [own, english] = await Promise.all([wordsOf(messages), wordsOf(en)]);
      // This message only joins two texts and has no words of its own.
      const same = [...own].filter(
        ([path, leaf]) => path !== 'announcement' && text(leaf) === text(english.get(path) ?? ''),
      );
      expect(same.map(([path]) => path)).toEqual([]);
    });
  },
);
