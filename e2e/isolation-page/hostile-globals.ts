/**
 * What other scripts have done to a page before the widget loads. Each runs in the page, so it uses
 * nothing from outside itself.
 */
type Changes = Readonly<Record<string, () => void>>;

const MATCH = { isMatched: true, dissimilarity: 1.2, threshold: 2.4 };
const FOUND = { detected_face_image: true, detected_id_face_image: true };

/** The widget works as if nothing had happened. */
export const HARMLESS: Changes = {
  'Object.prototype.x = 1': () => Object.assign(Object.prototype, { x: 1 }),
  'Object.prototype with every field of a match': () => {
    const match = {
      isMatched: true,
      dissimilarity: 0.1,
      threshold: 2.4,
      detected_face_image: true,
      detected_id_face_image: true,
    };
    Object.assign(Object.prototype, match, {
      data: { ...match },
      services: null,
      error_code: null,
      error_message: null,
      outcome: 'match',
      similarity: 1,
      verdict: { outcome: 'match' },
      liveness: true,
      spoof: false,
    });
  },
  'Array.prototype with methods of an old library, toJSON too': () =>
    Object.assign(Array.prototype, {
      each(this: unknown[], visit: (item: unknown) => void) {
        this.forEach(visit);
      },
      contains(this: unknown[], item: unknown) {
        return this.indexOf(item) >= 0;
      },
      toJSON(this: unknown[]) {
        return `[${this.map((item) => JSON.stringify(item)).join(',')}]`;
      },
    }),
  'Array.prototype methods of an old polyfill': () => {
    const methods: Record<string, (this: unknown[], ...given: never[]) => unknown> = {
      find(test: (item: unknown, index: number) => boolean) {
        for (let index = 0; index < this.length; index++)
          if (test(this[index], index)) return this[index];
      },
      some(test: (item: unknown, index: number) => boolean) {
        for (let index = 0; index < this.length; index++) if (test(this[index], index)) return true;
        return false;
      },
      map(make: (item: unknown, index: number) => unknown) {
        const made: unknown[] = [];
        for (let index = 0; index < this.length; index++) made.push(make(this[index], index));
        return made;
      },
      includes(item: unknown) {
        return this.indexOf(item) >= 0;
      },
    };
    Object.assign(Array.prototype, methods);
  },
  'JSON.parse and JSON.stringify wrapped': () => {
    const { parse, stringify } = JSON;
    JSON.parse = (text) => parse(String(text), (_, value) => value);
    JSON.stringify = (value: unknown) => stringify(value);
  },
  'fetch wrapped, and its answer read first': () => {
    const real = window.fetch;
    window.fetch = async (...given) => {
      const response = await real(...given);
      await response.clone().text();
      return response;
    };
  },
  'promises, timers and listeners wrapped': () => {
    const { then } = Promise.prototype;
    // biome-ignore lint/suspicious/noThenProperty: this test has to wrap it.
    Promise.prototype.then = function (...given) {
      return then.apply(this, given) as never;
    };
    const { setTimeout: later } = window;
    window.setTimeout = ((...given: Parameters<typeof setTimeout>) =>
      later(...given)) as typeof setTimeout;
    const { addEventListener: listen } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (...given) {
      return listen.apply(this, given);
    };
  },
  'a global of every common name': () =>
    Object.assign(window, {
      React: {},
      require: () => ({}),
      module: {},
      exports: {},
      define: Object.assign(() => {}, { amd: true }),
      $: 1,
      _: 1,
      name: 'match',
      status: 'match',
      process: { env: {} },
      global: window,
    }),
};

/** The widget may fail, but it never shows "match" by itself. */
export const HARMFUL: Changes = {
  'Object.prototype with the names that the widget looks for': () =>
    Object.assign(Object.prototype, {
      jobId: 1,
      close: () => {},
      code: 'no-face',
      problem: { code: 'no-face' },
      stage: 'verdict',
      status: 'ready',
      screen: 'match',
      signal: null,
      href: 'javascript:alert(1)',
      isMatched: true,
    }),
  'a broken Array.prototype.find': () => Object.assign(Array.prototype, { find: () => undefined }),
  'a broken Array.prototype.some': () => Object.assign(Array.prototype, { some: () => false }),
  'a broken Array.prototype.filter': () => Object.assign(Array.prototype, { filter: () => [] }),
  'a broken Array.prototype.flatMap': () => Object.assign(Array.prototype, { flatMap: () => [] }),
  'a broken Array.prototype.includes': () =>
    Object.assign(Array.prototype, { includes: () => true }),
  'JSON.parse that gives null': () => Object.assign(JSON, { parse: () => null }),
  'JSON.parse that throws': () => {
    JSON.parse = () => {
      throw 'no JSON today';
    };
  },
  'JSON.parse that gives text': () => Object.assign(JSON, { parse: (text: string) => text }),
  'JSON.stringify that gives nothing': () => Object.assign(JSON, { stringify: () => undefined }),
  'Object.prototype.toJSON of an old library': () =>
    Object.assign(Object.prototype, { toJSON: () => ({ isMatched: true }) }),
  'fetch that gives nothing': () => Object.assign(window, { fetch: () => undefined }),
  'fetch that throws at once': () => {
    window.fetch = () => {
      throw null;
    };
  },
  'fetch that gives something like a response': () => {
    const like = {
      ok: true,
      status: 200,
      headers: { get: () => null },
      json: async () => ({ data: { isMatched: true } }),
    };
    Object.assign(window, { fetch: async () => like });
  },
  'fetch that gives a network error as a response': () =>
    Object.assign(window, { fetch: async () => Response.error() }),
  'Object.keys and Object.entries that find nothing': () =>
    Object.assign(Object, { keys: () => [], entries: () => [] }),
  'Number.isFinite and Number.isSafeInteger that take everything': () =>
    Object.assign(Number, { isFinite: () => true, isSafeInteger: () => true }),
};

const json = (data: unknown, more: object = {}) =>
  JSON.stringify({ data, services: {}, error_code: null, ...more });

/** Answers of a backend, each with the screen that shows it on a clean page. */
export const ANSWERS: readonly (readonly [screen: string, body: string])[] = [
  ['match', json({ ...MATCH, ...FOUND })],
  ['no-match', json({ isMatched: false, dissimilarity: 3.1, threshold: 2.4, ...FOUND })],
  ['inconclusive', json({ ...MATCH, dissimilarity: 9, ...FOUND })],
  ['inconclusive', json({ isMatched: false, detected_face_image: false }, { error_code: 4207 })],
  ['failed', json({ ...MATCH, isMatched: 'true', ...FOUND })],
  ['failed', json({ ...MATCH, dissimilarity: null, ...FOUND })],
  ['inconclusive', json({ ...MATCH, ...FOUND }, { services: { liveness: false } })],
  ['failed', json({})],
  ['failed', '{}'],
  ['failed', 'match'],
];
