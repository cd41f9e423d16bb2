import { describe, expect, it } from 'vitest';
import { errorAnswer, goodAnswer } from '../answer/answers.test-data.ts';
import type { Backend, CompareOptions, CompareRequest } from '../backend.ts';
import {
  answeringServer,
  imageOf,
  json,
  requestOf,
} from '../http/answering-server.test-support.ts';
import { httpBackend } from '../http/http-backend.ts';
import { ProblemError } from '../problem.ts';
import type { CompareVerdict } from '../verdict.ts';
import { type BackendHarness, describeBackend } from './describe-backend.ts';
import { sampleInconclusive, sampleVerdict } from './sample-verdict.ts';
import { scriptedBackend } from './scripted-backend.ts';

/** The bytes of the reference photo name the subject of each request. */
const about = (subject: string) => (): CompareRequest => requestOf({ reference: imageOf(subject) });
const requests = {
  match: about('same'),
  noMatch: about('other'),
  noFace: about('wall'),
  severalFaces: about('crowd'),
};

const verdictAbout = (subject: string): CompareVerdict => {
  if (subject === 'wall') return sampleInconclusive({ code: 'no-face', sides: ['reference'] });
  if (subject === 'crowd')
    return sampleInconclusive({ code: 'multiple-faces', sides: ['reference'] });
  return sampleVerdict(subject === 'same' ? 'match' : 'no-match');
};

type Compare = Backend['compare'];

/** A backend that keeps the contract: a script of one step for each request. */
const good: Compare = async (request, options) =>
  scriptedBackend([
    { answer: verdictAbout(await request.reference.blob.text()), delayMs: 1 },
  ]).compare(request, options);

/** A good backend that changes one verdict. */
const corrupting =
  (subject: string, corrupt: (verdict: CompareVerdict) => unknown): Compare =>
  async (request, options) => {
    const verdict = await good(request, options);
    return (await request.reference.blob.text()) === subject
      ? (corrupt(verdict) as CompareVerdict)
      : verdict;
  };

/** Runs the suite with a runner of three lines, and returns the names of the failed clauses. */
async function failuresOf(
  harness: BackendHarness,
): Promise<{ passed: string[]; failed: Record<string, string> }> {
  const clauses: [string, () => Promise<void>][] = [];
  describeBackend('tested', harness, {
    describe: (_, body) => body(),
    it: (name, body) => clauses.push([name, body]),
  });
  const passed: string[] = [];
  const failed: Record<string, string> = {};
  for (const [name, body] of clauses) {
    try {
      await body();
      passed.push(name);
    } catch (error) {
      failed[name] = String(error);
    }
  }
  return { passed, failed };
}
const harnessOf = (compare: Compare, more: Partial<Backend> = {}): BackendHarness => ({
  create: () => ({ name: 'tested', recipient: null, compare, ...more }),
  requests,
});

const NAMES = 'names itself and its recipient';
const MATCH = 'calls the same person a match';
const NO_MATCH = 'calls another person no match';
const NO_FACE = 'decides nothing without a face, and says on which photo';
const SEVERAL = 'decides nothing between several faces, and says on which photo';
const ALIKE = 'answers the same pair alike';
const NOT_STARTED = 'does not start once the signal is aborted';
const STOPS = 'stops when it is aborted, and compares again afterwards';
const PHASES = 'reports phases in their order';
const CONTRADICTED = 'calls nothing a match that its answer contradicts';

/** A match on another scale. */
const scaled = (threshold: number): CompareVerdict => ({
  ...sampleVerdict('match'),
  threshold,
  dissimilarity: threshold / 2,
  similarity: 0.75,
  margin: 0.5,
});

describe('describeBackend', () => {
  it('passes a backend that keeps the contract, in nine clauses', async () => {
    expect(await failuresOf(harnessOf(good))).toEqual({
      passed: [NAMES, MATCH, NO_MATCH, NO_FACE, SEVERAL, ALIKE, NOT_STARTED, STOPS, PHASES],
      failed: {},
    });
  });

  it('F-4 passes a backend that carries services and a score', async () => {
    const services = { liveness: true, AML: { AML_matched: false, data: [] } };
    const { failed } = await failuresOf(
      harnessOf(corrupting('other', (verdict) => ({ ...verdict, services, score: 0.3 }))),
    );
    expect(failed).toEqual({});
  });

  it('V-1: passes a backend that declares its scale, or that its flag decides', async () => {
    const other = corrupting('same', () => scaled(20));
    expect((await failuresOf(harnessOf(other, { threshold: 20 }))).failed).toEqual({});
    const flag = corrupting('same', (verdict) => ({
      ...verdict,
      dissimilarity: null,
      threshold: null,
      similarity: null,
      margin: null,
    }));
    expect((await failuresOf(harnessOf(flag, { decidesBy: 'flag' }))).failed).toEqual({});
  });

  it('V-1: fails a backend that reads the flag of an answer alone', async () => {
    const compare = async () => sampleVerdict('match');
    const answering = () => ({ name: 'lenient', recipient: null, compare });
    const { failed } = await failuresOf({ ...harnessOf(good), answering });
    expect(Object.keys(failed)).toEqual([CONTRADICTED]);
  });

  it('skips a clause if the backend has no request for it', async () => {
    const { passed } = await failuresOf({
      create: harnessOf(good).create,
      requests: { match: requests.match, noMatch: requests.noMatch },
    });
    expect(passed).toHaveLength(7);
  });

  const ignoringTheSignal: Compare = (request) =>
    good(request, { signal: new AbortController().signal });
  const once = () => {
    let spent = false;
    return () => {
      const first = !spent;
      spent = true;
      return first;
    };
  };
  const broken: [string, string, () => BackendHarness][] = [
    [NAMES, 'has no name', () => harnessOf(good, { name: '' })],
    [
      NAMES,
      'names a recipient with a path',
      () => harnessOf(good, { recipient: 'https://faces.example/api' }),
    ],
    [NAMES, 'names a recipient that is no URL', () => harnessOf(good, { recipient: 'faces' })],
    [
      NO_MATCH,
      'calls another person a match',
      () => harnessOf(corrupting('other', () => sampleVerdict('match'))),
    ],
    [
      NO_MATCH,
      'names an outcome of its own',
      () => harnessOf(corrupting('other', (verdict) => ({ ...verdict, outcome: 'different' }))),
    ],
    [
      NO_MATCH,
      'contradicts its own numbers',
      () =>
        harnessOf(
          corrupting('other', (verdict) => ({ ...verdict, dissimilarity: 1.2, similarity: 0.75 })),
        ),
    ],
    [
      NO_MATCH,
      'makes up a similarity',
      () => harnessOf(corrupting('other', (verdict) => ({ ...verdict, similarity: 0.4 }))),
    ],
    [
      NO_MATCH,
      'gives a problem with a decision',
      () =>
        harnessOf(
          corrupting('other', (verdict) => ({ ...verdict, problem: { code: 'low-quality' } })),
        ),
    ],
    [
      NO_MATCH,
      'answers with more than data',
      () => harnessOf(corrupting('other', (verdict) => ({ ...verdict, raw: () => {} }))),
    ],
    [
      NO_MATCH,
      'F-4 calls a fake no match',
      () => harnessOf(corrupting('other', (verdict) => ({ ...verdict, spoof: true }))),
    ],
    [
      MATCH,
      'V-1: matches without a distance, and does not declare it',
      () =>
        harnessOf(
          corrupting('same', (verdict) => ({
            ...verdict,
            dissimilarity: null,
            similarity: null,
            margin: null,
          })),
        ),
    ],
    [
      MATCH,
      'V-1: has a larger threshold than it declares',
      () =>
        harnessOf(
          corrupting('same', () => scaled(20)),
          { threshold: 19 },
        ),
    ],
    [
      NO_MATCH,
      'F-10: answers about another request',
      () =>
        harnessOf(
          corrupting('other', (verdict) => ({ ...verdict, ids: { ...verdict.ids, request: 'x' } })),
        ),
    ],
    [
      NO_MATCH,
      'makes up a margin',
      () => harnessOf(corrupting('other', (verdict) => ({ ...verdict, margin: 0.4 }))),
    ],
    [
      NO_MATCH,
      'F-4 leaves its sides out',
      () => harnessOf(corrupting('other', ({ sides: _, ...verdict }) => verdict)),
    ],
    [
      NO_MATCH,
      'F-4 gives a score that is text',
      () => harnessOf(corrupting('other', (verdict) => ({ ...verdict, score: '77' }))),
    ],
    [
      NO_MATCH,
      'F-4 gives a live score beyond its range',
      () => harnessOf(corrupting('other', (verdict) => ({ ...verdict, liveScore: 7 }))),
    ],
    [
      NO_MATCH,
      'F-4 gives services that the API does not have',
      () =>
        harnessOf(corrupting('other', (verdict) => ({ ...verdict, services: { mood: 'good' } }))),
    ],
    [
      NO_MATCH,
      'F-4 has a service that objects to its decision',
      () =>
        harnessOf(
          corrupting('other', (verdict) => ({ ...verdict, services: { liveness: false } })),
        ),
    ],
    [
      NO_FACE,
      'calls no face no match',
      () => harnessOf(corrupting('wall', () => sampleVerdict('no-match'))),
    ],
    [
      NO_FACE,
      'blames the other photo',
      () =>
        harnessOf(
          corrupting('wall', () => sampleInconclusive({ code: 'no-face', sides: ['selfie'] })),
        ),
    ],
    [
      NO_FACE,
      'blames both photos',
      () =>
        harnessOf(
          corrupting('wall', () =>
            sampleInconclusive({ code: 'no-face', sides: ['selfie', 'reference'] }),
          ),
        ),
    ],
    [
      NO_FACE,
      'decides nothing and does not say why',
      () => harnessOf(corrupting('wall', (verdict) => ({ ...verdict, problem: null }))),
    ],
    [
      NO_FACE,
      'gives a reason of its own',
      () => harnessOf(corrupting('wall', (verdict) => ({ ...verdict, problem: { code: 'wall' } }))),
    ],
    [
      SEVERAL,
      'picks one of several faces',
      () => harnessOf(corrupting('crowd', () => sampleVerdict('match'))),
    ],
    [
      SEVERAL,
      'does not say on which photo',
      () => harnessOf(corrupting('crowd', () => sampleInconclusive({ code: 'multiple-faces' }))),
    ],
    [
      ALIKE,
      'answers the same pair in two ways',
      () => {
        const seen = new WeakSet<CompareRequest>();
        return harnessOf(async (request, options) => {
          const again = seen.has(request);
          seen.add(request);
          const verdict = await good(request, options);
          return again ? { ...verdict, dissimilarity: 1.3 } : verdict;
        });
      },
    ],
    [
      NOT_STARTED,
      'starts though it is aborted',
      () =>
        harnessOf((request, options) =>
          options.signal.aborted ? ignoringTheSignal(request, options) : good(request, options),
        ),
    ],
    [
      NOT_STARTED,
      'throws an abort that is no problem',
      () =>
        harnessOf((request, options) =>
          options.signal.aborted ? Promise.reject(options.signal.reason) : good(request, options),
        ),
    ],
    [
      NOT_STARTED,
      'throws nothing at all',
      () =>
        harnessOf((request, options) =>
          options.signal.aborted ? Promise.reject(null) : good(request, options),
        ),
    ],
    [
      STOPS,
      'goes on though it is aborted',
      () =>
        harnessOf((request, options) =>
          options.signal.aborted ? good(request, options) : ignoringTheSignal(request, options),
        ),
    ],
    [
      STOPS,
      'is broken by an abort',
      () => ({
        requests,
        create: () => {
          let ruined = false;
          const compare: Compare = async (request, options) => {
            if (ruined) throw new ProblemError({ code: 'engine-failed' });
            options.signal.addEventListener('abort', () => {
              ruined = true;
            });
            return good(request, options);
          };
          return { name: 'tested', recipient: null, compare };
        },
      }),
    ],
    [
      PHASES,
      'goes back to an earlier phase',
      () =>
        harnessOf((request, { signal, onPhase }: CompareOptions) => {
          onPhase?.('sending');
          return good(request, { signal, ...(onPhase ? { onPhase } : {}) });
        }),
    ],
    [
      PHASES,
      'makes up a phase',
      () =>
        harnessOf((request, { signal, onPhase }) => {
          const isFirst = once();
          return good(request, {
            signal,
            onPhase: (phase) => onPhase?.(isFirst() ? phase : ('uploading' as typeof phase)),
          });
        }),
    ],
  ];
  it.each(broken)('fails exactly "%s" for a backend that %s', async (clause, _, harness) => {
    const { failed, passed } = await failuresOf(harness());
    expect(Object.keys(failed)).toEqual([clause]);
    expect(failed[clause]).toMatch(/breaks the contract|could not be cloned|engine-failed/);
    expect(passed).toHaveLength(8);
  });

  it('fails "calls the same person a match" and the clauses that build on it for a backend that knows no one', async () => {
    const { failed } = await failuresOf(
      harnessOf(corrupting('same', () => sampleVerdict('no-match'))),
    );
    expect(Object.keys(failed)).toEqual([MATCH, STOPS]);
  });

  it.each(['liveness', 'spoof'])('fails a match despite %s', async (check) => {
    const corrupted = harnessOf(
      corrupting('same', (verdict) => ({ ...verdict, [check]: check === 'spoof' })),
    );
    expect(Object.keys((await failuresOf(corrupted)).failed)).toEqual([MATCH]);
  });

  it('disposes every backend it made, even if a clause fails', async () => {
    let made = 0;
    let gone = 0;
    const create = () => {
      made++;
      return {
        name: '',
        recipient: null,
        compare: corrupting('same', () => sampleVerdict('no-match')),
        dispose: () => void gone++,
      };
    };
    await failuresOf({ create, requests });
    expect(made).toBe(9);
    expect(gone).toBe(9);
  });
});

describe('the http backend', async () => {
  const answerAbout = (subject: string) => {
    if (subject === 'same') return goodAnswer();
    if (subject === 'other') return goodAnswer({ isMatched: false, dissimilarity: 3.9 });
    const code = subject === 'wall' ? 'no-face' : 'multiple-faces';
    return {
      ...errorAnswer(code === 'no-face' ? 4207 : 4206),
      problem: {
        code,
        images: [{ image: 'face_image2', code }],
        retryable: false,
        retryAfter: null,
      },
    };
  };
  const create = async () => {
    const server = await answeringServer((response, asked) => {
      const { face_image2 } = JSON.parse(asked.body) as { face_image2: string };
      json(answerAbout(Buffer.from(face_image2, 'base64').toString()))(response, asked);
    });
    return httpBackend({ url: server.url });
  };
  const answering = async (answer: unknown) =>
    httpBackend({ url: (await answeringServer(json(answer))).url });
  describeBackend('F-10: http', { create, requests, answering }, { describe, it });
});
