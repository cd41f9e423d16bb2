/**
 * What the host's code may do in tests: callbacks, backends, guides and tokens that behave as
 * generated.
 */
import type { Backend, FaceGuide, PhotoFinding } from '@facecompare/contract';
import { httpBackend } from '@facecompare/contract/http';
import { ProblemError } from '@facecompare/contract/problem';
import { sampleInconclusive, sampleVerdict } from '@facecompare/contract/testing';
import { wireAnswer } from '../../src/testing/wire-answer.ts';

/** An error that only the host's callbacks throw, so that we can tell it from our own errors. */
export class HostError extends Error {}

const never = () => new Promise<never>(() => {});

/** What a callback does when it is called. */
export const TROUBLES = {
  nothing: () => {},
  throws: () => {
    throw new HostError('thrown');
  },
  rejects: () => Promise.reject(new HostError('rejected')),
  hangs: never,
} as const;
export type Trouble = keyof typeof TROUBLES;

const bad = new Error('of the backend');
const mean = Object.defineProperty({}, 'problem', {
  get() {
    throw bad;
  },
});

/** What a backend answers. `means` is the verdict that must follow; null if none may follow. */
type Means = 'match' | 'no-match' | 'inconclusive' | 'contradiction' | null;
interface Answer {
  readonly means: Means;
  /** @param mark appears again in the verdict */
  answer(mark: string): unknown;
}

const ids = (mark: string) => ({ request: null, transaction: null, clientTransaction: mark });
const matching = (mark: string) => ({ ...sampleVerdict('match'), ids: ids(mark) });
const fails = (answer: Answer['answer']): Answer => ({ means: null, answer });
const contradicts = (more: object): Answer => ({
  means: 'contradiction',
  answer: (mark) => ({ ...matching(mark), ...more }),
});
const throws = (what: unknown) =>
  fails(() => {
    throw what;
  });

export const ANSWERS = {
  match: { means: 'match', answer: matching },
  'no match': {
    means: 'no-match',
    answer: (mark) => ({ ...sampleVerdict('no-match'), ids: ids(mark) }),
  },
  'another face': {
    means: 'inconclusive',
    answer: (mark) => ({ ...sampleInconclusive({ code: 'no-face' }), ids: ids(mark) }),
  },
  'an error is thrown': throws(bad),
  'a problem is thrown': throws(new ProblemError({ code: 'overloaded' })),
  'an unknown problem is thrown': throws({ problem: { code: 'MATCH' } }),
  'an abort is thrown': throws(new ProblemError({ code: 'aborted' })),
  'what throws when it is read is thrown': throws(mean),
  'a rejected error': fails(() => Promise.reject(bad)),
  'a rejected text': fails(() => Promise.reject('no')),
  'a rejected problem': fails(() =>
    Promise.reject(new ProblemError({ code: 'rate-limited', retryAfter: 2 })),
  ),
  'a rejected match': fails((mark) => Promise.reject(matching(mark))),
  'what throws when it is read is rejected': fails(() => Promise.reject(mean)),
  undefined: fails(() => undefined),
  null: fails(() => null),
  true: fails(() => true),
  'an empty object': fails(() => ({})),
  'an unknown outcome': fails((mark) => ({ ...matching(mark), outcome: 'MATCH' })),
  'no sides': fails((mark) => ({ ...matching(mark), sides: undefined })),
  'a distance that is none': fails((mark) => ({ ...matching(mark), dissimilarity: Number.NaN })),
  'a proxy': fails((mark) => new Proxy(matching(mark), {})),
  'a function in it': fails((mark) => ({ ...matching(mark), raw: () => {} })),
  'a getter that throws': fails((mark) =>
    Object.defineProperty(matching(mark), 'spoof', { get: TROUBLES.throws, enumerable: true }),
  ),
  'a match of a prototype': fails((mark) => Object.create(matching(mark))),
  'a match with a problem': contradicts({ problem: { code: 'no-face' } }),
  'a match with an unknown problem': contradicts({ problem: { code: 'mine' } }),
  'a match of a fake': contradicts({ spoof: true }),
  'a match of a picture': contradicts({ liveness: false }),
  'a match above the threshold': contradicts({ dissimilarity: 900, similarity: null }),
  'a match with a similarity of its own': contradicts({ similarity: 0.01 }),
  'a match of no face': contradicts({
    sides: {
      selfie: { faceFound: false, problem: null },
      reference: { faceFound: true, problem: null },
    },
  }),
} as const satisfies Readonly<Record<string, Answer>>;
export type AnswerName = keyof typeof ANSWERS;

/** When the answer comes. None of them reacts to an abort. */
export type When = 'at once' | 'later' | 'after an abort' | 'never';

const timeFor = (when: When, signal: AbortSignal): Promise<void> => {
  if (when === 'at once') return Promise.resolve();
  if (when === 'later') return new Promise((resolve) => setTimeout(resolve, 5000));
  return when === 'never'
    ? never()
    : new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
};

/** Called when a host's backend gets a pair of photos. @returns the mark of the answer */
export type Ask = (requestId: string) => string;

/** A backend of the host on the device, which also prepares photos early. */
export function hostBackend(name: AnswerName, when: When, trouble: Trouble, ask: Ask): Backend {
  return {
    name: 'host',
    recipient: null,
    compare({ requestId }, { signal }) {
      const answer = () => ANSWERS[name].answer(ask(requestId)) as never;
      return when === 'at once' ? answer() : timeFor(when, signal).then(answer);
    },
    headStart: async () => TROUBLES[trouble](),
    preload: async () => TROUBLES[trouble](),
  };
}

export const TOKENS = {
  token: () => 'token',
  nothing: () => undefined,
  'no header': () => 'a\nb',
  throws: () => {
    throw bad;
  },
  rejects: () => Promise.reject(mean),
  hangs: never,
} as const;

/** An HTTP backend with tokens of the host. Its server answers "match" for each pair. */
export function hostUrl(token: keyof typeof TOKENS, when: When, ask: Ask): Backend {
  return httpBackend({
    url: 'https://faces.example/compare',
    getAccessToken: TOKENS[token] as () => string,
    fetch: async (_, init) => {
      const { request_id } = JSON.parse(String(init?.body)) as { readonly request_id: string };
      const { body } = wireAnswer(sampleVerdict('match'), {
        request_id,
        client_transaction_id: ask(request_id),
      });
      await timeFor(when, init?.signal as AbortSignal);
      return Response.json(body);
    },
  });
}

const found = (problem: PhotoFinding['problem']): PhotoFinding => ({
  hint: null,
  problem,
  faces: [],
});
export const FINDINGS = {
  fine: () => found(null),
  refuses: () => found({ code: 'low-quality' }),
  'refuses by a code of its own': () => found({ code: 'mine' as 'low-quality' }),
  undefined: () => undefined,
  nonsense: () => ({ problem: 7, faces: 'many', hint: {} }),
  throws: () => {
    throw bad;
  },
  rejects: () => Promise.reject(mean),
  hangs: never,
} as const;

export const hostGuide = (name: keyof typeof FINDINGS, trouble: Trouble): FaceGuide => ({
  watch: never,
  inspect: () => FINDINGS[name]() as never,
  chooseBest: never,
  preload: () => TROUBLES[trouble]() as never,
});
