import { describe, expect, it } from 'vitest';
import { de } from './de.ts';
import { en, type Words } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ptBR } from './pt-BR.ts';

interface Language {
  readonly words: Words;
  /** Per cent, promises about keeping, and big words, as this language has them. */
  readonly never: RegExp;
  /** What is set wrongly in this language. */
  readonly slip?: RegExp;
  /** How many tries are left, for none, one, two and five. */
  readonly tries: readonly string[];
  /** What is the same in English. */
  readonly asInEnglish?: readonly string[];
}

/** One entry each. */
const languages: readonly Language[] = [
  {
    words: en,
    never: /per ?cent|delete|stored?\b|encrypt|\bAI\b/i,
    tries: ['0 tries left', '1 try left', '2 tries left', '5 tries left'],
  },
  {
    words: fr,
    never: /pour ?cent|supprim|effac|stock|conserv|chiffr|crypt|\bIA\b/i,
    slip: /['"]|[^\u00a0][:;!?»]|«[^\u00a0]/,
    tries: ['0 essai restant', '1 essai restant', '2 essais restants', '5 essais restants'],
  },
  {
    words: de,
    never: /prozent|lösch|gespeichert|aufbewahr|verschlüssel|\bKI\b/i,
    slip: /['"”«»]|\p{L}…| …$/u,
    tries: ['0 Versuche übrig', '1 Versuch übrig', '2 Versuche übrig', '5 Versuche übrig'],
  },
  {
    words: es,
    never: /por ?ciento|borra|elimin|almacen|conserv|cifra|encript|\bIA\b/i,
    slip: /['"“”]|^[^¿]*\?|^[^¡]*!/,
    tries: ['Quedan 0 intentos', 'Queda 1 intento', 'Quedan 2 intentos', 'Quedan 5 intentos'],
  },
  {
    words: ptBR,
    never: /por ?cento|apag|exclu|delet|armazen|criptograf|\bIA\b/i,
    slip: /['"«»]/,
    tries: ['Restam 0 tentativas', 'Resta 1 tentativa', 'Restam 2 tentativas', 'Restam 5 tentativas'],
  },
];

type Say = (...values: unknown[]) => string;
type Leaf = string | Say;

/** Every word under its path. */
function leaves(from: unknown, path = ''): [string, Leaf][] {
  if (typeof from === 'string' || typeof from === 'function') return [[path, from as Leaf]];
  return Object.entries(from as object).flatMap(([key, value]) => leaves(value, path ? `${path}.${key}` : key));
}

/** All words of a language, those that are fetched later among them. */
async function wordsOf({ tag: _, later, ...now }: Words): Promise<Map<string, Leaf>> {
  return new Map(leaves({ ...now, guide: await later.guide(), cameraHelp: await later.cameraHelp() }));
}

const VALUES = ['⟨1⟩', '⟨2⟩'];
const text = (leaf: Leaf): string => (typeof leaf === 'string' ? leaf : leaf(...VALUES));
const END = /[.。।]$/;
const part = (words: Map<string, Leaf>, path: RegExp) =>
  [...words].filter(([at]) => path.test(at)).map(([at, leaf]) => [at, text(leaf)] as const);

describe.each(languages.map((language) => [language.words.tag, language] as const))('the words in %s', (tag, language) => {
  const { words, never, slip, tries, asInEnglish = [] } = language;

  it('name their language as Intl knows it', () => {
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
    expect(Intl.NumberFormat.supportedLocalesOf(tag)).toEqual([tag]);
  });

  it('are all there, none too many and none empty', async () => {
    const [own, english] = await Promise.all([wordsOf(words), wordsOf(en)]);
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [path, leaf] of own) {
      expect(typeof leaf, path).toBe(typeof english.get(path));
      expect(text(leaf), path).toMatch(/^\S(.*\S)?$/s);
    }
  });

  it('say every value that they are given', async () => {
    const [own, english] = await Promise.all([wordsOf(words), wordsOf(en)]);
    const taking = [...english].filter(([path, leaf]) => typeof leaf === 'function' && path !== 'triesLeft');
    expect(taking.length).toBeGreaterThan(10);
    for (const [path, leaf] of taking) {
      for (const value of VALUES.slice(0, (leaf as Say).length)) expect(text(own.get(path) ?? ''), path).toContain(value);
    }
  });

  it('count', () => {
    expect([0, 1, 2, 5].map((count) => words.triesLeft(count, `${count}`))).toEqual(tries);
    expect(words.triesLeft(5, '⟨5⟩')).toContain('⟨5⟩');
  });

  it('hold no per cent and no promise about keeping, and are set as the language is', async () => {
    for (const [path, leaf] of await wordsOf(words)) {
      expect(text(leaf), path).not.toMatch(/[%٪％]|biometri/i);
      // The button that throws the photos away has to say so.
      if (path !== 'withdraw') expect(text(leaf), path).not.toMatch(never);
      if (slip) expect(text(leaf), path).not.toMatch(slip);
    }
  });

  it('name a button as it is labelled', () => {
    expect(words.welcome.selfie.body).toContain(words.welcome.start);
    expect(words.welcome.noticeSent('⟨1⟩')).toContain(words.ready.compare);
    expect(words.camera.unanswered).toContain(words.cancel);
  });

  it('tell "no match" and "not compared" apart', () => {
    expect(new Set([words.match.heading, words['no-match'].heading, words.inconclusive.heading]).size).toBe(3);
    expect(words.inconclusive.heading).toBe(words.problems.other.heading);
  });

  it('end a sentence under a heading with a stop, and no heading', async () => {
    const own = await wordsOf(words);
    for (const [path, heading] of part(own, /(heading|\.result)$/)) expect(heading, path).not.toMatch(END);
    for (const [path, body] of part(own, /^(problems|guide\.hints).*\.(body|longer)$/)) expect(body, path).toMatch(END);
  });

  it('keep what stands over the camera short', async () => {
    for (const [path, hint] of part(await wordsOf(words), /^guide\.hints.*\.camera$/)) {
      expect(hint.length, path).toBeLessThanOrEqual(35);
      expect(hint, path).not.toMatch(END);
    }
  });

  it('help with the camera in three sentences', async () => {
    for (const [at, bySystem] of Object.entries(await words.later.cameraHelp())) {
      for (const steps of Object.values<readonly string[]>(bySystem)) {
        expect(steps, at).toHaveLength(3);
        for (const step of steps) {
          expect(step, at).toMatch(END);
          expect(step.length, at).toBeLessThanOrEqual(76);
        }
      }
    }
  });

  it.skipIf(tag === en.tag)('are translated', async () => {
    const [own, english] = await Promise.all([wordsOf(words), wordsOf(en)]);
    const same = [...own].filter(([path, leaf]) => text(leaf) === text(english.get(path) ?? ''));
    expect(same.map(([path]) => path)).toEqual(asInEnglish);
  });
});
