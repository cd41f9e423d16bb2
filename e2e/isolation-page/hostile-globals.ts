/**
 * What other scripts have done to a page before the widget loads. Each runs in the page, so it uses
 * nothing from outside itself.
 */
export interface HostileGlobal {
  readonly name: string;
  /**
   * Whether the widget has to work as if nothing had happened. Otherwise it may fail, but never
   * show "match" by itself.
   */
  readonly works: boolean;
  readonly run: () => void;
}

/** Anything that a page can overwrite. */
type Loose = Record<string, unknown>;

export const HOSTILE_GLOBALS: readonly HostileGlobal[] = [
  {
    name: 'Object.prototype.x = 1',
    works: true,
    run: () => {
      (Object.prototype as unknown as Loose).x = 1;
    },
  },
  {
    name: 'Object.prototype with every field of a match',
    works: true,
    run: () => {
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
      });
      Object.assign(Object.prototype, {
        outcome: 'match',
        similarity: 1,
        verdict: { outcome: 'match' },
        liveness: true,
        spoof: false,
      });
    },
  },
  {
    name: 'Object.prototype with the names that the widget looks for',
    works: false,
    run: () => {
      const names = {
        jobId: 1,
        close: () => {},
        code: 'no-face',
        problem: { code: 'no-face' },
        stage: 'verdict',
        status: 'ready',
      };
      Object.assign(Object.prototype, names, {
        screen: 'match',
        signal: null,
        href: 'javascript:alert(1)',
        isMatched: true,
      });
    },
  },
  {
    name: 'Array.prototype with methods of an old library, toJSON too',
    works: true,
    run: () => {
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
      });
    },
  },
  {
    name: 'Array.prototype methods of an old polyfill',
    works: true,
    run: () => {
      const methods: Record<string, (this: unknown[], ...given: never[]) => unknown> = {
        find(test: (item: unknown, index: number) => boolean) {
          for (let index = 0; index < this.length; index++)
            if (test(this[index], index)) return this[index];
        },
        some(test: (item: unknown, index: number) => boolean) {
          for (let index = 0; index < this.length; index++)
            if (test(this[index], index)) return true;
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
  },
  ...(['find', 'some', 'filter', 'flatMap', 'includes'] as const).map((name): HostileGlobal => {
    const runs: Record<typeof name, () => void> = {
      find: () => Object.assign(Array.prototype, { find: () => undefined }),
      some: () => Object.assign(Array.prototype, { some: () => false }),
      filter: () => Object.assign(Array.prototype, { filter: () => [] }),
      flatMap: () => Object.assign(Array.prototype, { flatMap: () => [] }),
      includes: () => Object.assign(Array.prototype, { includes: () => true }),
    };
    return { name: `a broken Array.prototype.${name}`, works: false, run: runs[name] };
  }),
  {
    name: 'JSON.parse and JSON.stringify wrapped',
    works: true,
    run: () => {
      const { parse, stringify } = JSON;
      JSON.parse = (text) => parse(String(text), (_, value) => value);
      JSON.stringify = (value: unknown) => stringify(value);
    },
  },
  {
    name: 'JSON.parse that gives null',
    works: false,
    run: () => {
      JSON.parse = () => null;
    },
  },
  {
    name: 'JSON.parse that throws',
    works: false,
    run: () => {
      JSON.parse = () => {
        throw 'no JSON today';
      };
    },
  },
  {
    name: 'JSON.parse that gives text',
    works: false,
    run: () => {
      JSON.parse = (text) => text;
    },
  },
  {
    name: 'JSON.stringify that gives nothing',
    works: false,
    run: () => {
      JSON.stringify = (() => undefined) as unknown as typeof JSON.stringify;
    },
  },
  {
    name: 'Object.prototype.toJSON of an old library',
    works: false,
    run: () => {
      Object.assign(Object.prototype, { toJSON: () => ({ isMatched: true }) });
    },
  },
  {
    name: 'fetch wrapped, and its answer read first',
    works: true,
    run: () => {
      const real = window.fetch;
      window.fetch = async (...given) => {
        const response = await real(...given);
        await response.clone().text();
        return response;
      };
    },
  },
  {
    name: 'fetch that gives nothing',
    works: false,
    run: () => {
      window.fetch = (() => undefined) as unknown as typeof fetch;
    },
  },
  {
    name: 'fetch that throws at once',
    works: false,
    run: () => {
      window.fetch = () => {
        throw null;
      };
    },
  },
  {
    name: 'fetch that gives something like a response',
    works: false,
    run: () => {
      const like = {
        ok: true,
        status: 200,
        headers: { get: () => null },
        json: async () => ({ data: { isMatched: true } }),
      };
      window.fetch = async () => like as unknown as Response;
    },
  },
  {
    name: 'fetch that gives a network error as a response',
    works: false,
    run: () => {
      window.fetch = async () => Response.error();
    },
  },
  {
    name: 'promises, timers and listeners wrapped',
    works: true,
    run: () => {
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
  },
  {
    name: 'a global of every common name',
    works: true,
    run: () => {
      const taken = {
        React: {},
        require: () => ({}),
        module: {},
        exports: {},
        define: Object.assign(() => {}, { amd: true }),
        $: 1,
        _: 1,
      };
      Object.assign(window, taken, {
        name: 'match',
        status: 'match',
        process: { env: {} },
        global: window,
      });
    },
  },
  {
    name: 'Object.keys and Object.entries that find nothing',
    works: false,
    run: () => {
      Object.keys = () => [];
      Object.entries = () => [];
    },
  },
  {
    name: 'Number.isFinite and Number.isSafeInteger that take everything',
    works: false,
    run: () => {
      Number.isFinite = (_: unknown): _ is number => true;
      Number.isSafeInteger = (_: unknown): _ is number => true;
    },
  },
];

/** An answer of a backend, and the screen that shows it on a clean page. */
export interface Answer {
  readonly body: string;
  readonly screen: 'match' | 'no-match' | 'inconclusive' | 'failed';
}

const found = { detected_face_image: true, detected_id_face_image: true };
const json = (data: unknown, more: object = {}) =>
  JSON.stringify({ data, services: {}, error_code: null, ...more });

export const ANSWERS: readonly Answer[] = [
  {
    body: json({ isMatched: true, dissimilarity: 1.2, threshold: 2.4, ...found }),
    screen: 'match',
  },
  {
    body: json({ isMatched: false, dissimilarity: 3.1, threshold: 2.4, ...found }),
    screen: 'no-match',
  },
  {
    body: json({ isMatched: true, dissimilarity: 9, threshold: 2.4, ...found }),
    screen: 'inconclusive',
  },
  {
    body: json({ isMatched: false, detected_face_image: false }, { error_code: 4207 }),
    screen: 'inconclusive',
  },
  {
    body: json({ isMatched: 'true', dissimilarity: 1.2, threshold: 2.4, ...found }),
    screen: 'failed',
  },
  {
    body: json({ isMatched: true, dissimilarity: null, threshold: 2.4, ...found }),
    screen: 'failed',
  },
  {
    body: json(
      { isMatched: true, dissimilarity: 1.2, threshold: 2.4, ...found },
      { services: { liveness: false } },
    ),
    screen: 'inconclusive',
  },
  { body: json({}), screen: 'failed' },
  { body: '{}', screen: 'failed' },
  { body: 'match', screen: 'failed' },
];
