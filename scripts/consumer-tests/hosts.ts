import { PNPM } from '../../tools/step.mjs';

/** Package managers, each with its default settings. */
export const MANAGERS = {
  npm: { command: ['npm'], add: 'install' },
  pnpm: { command: PNPM, add: 'add' },
};

export type Manager = keyof typeof MANAGERS;

/** How to start an app with a server of its own. */
export interface OwnServer {
  /** What Node runs in the folder of the app. */
  readonly start: readonly string[];
  /** The text that it prints when it listens. */
  readonly ready: string;
}

/** A kind of page that FaceCompare has to work in, and how to test it. */
export interface Host {
  readonly name: string;
  /** Its folder in `examples/hosts`. */
  readonly app: string;
  /** The package manager that installs it, with its default settings. */
  readonly manager: Manager;
  /** The package of ours that the page uses. */
  readonly uses: 'react' | 'element';
  /** The files that a user writes for FaceCompare; the rest is part of every new project. */
  readonly written: readonly string[];
  /** The most lines of each file, and the document that shows them; the general ones by default. */
  readonly shown?: {
    readonly document: string;
    readonly mostLines: Readonly<Record<string, number>>;
  };
  /** Packages whose installed versions are printed. */
  readonly tells: readonly string[];
  /** Versions that replace those of its package.json. */
  readonly versions?: Readonly<Record<string, string>>;
  /**
   * The app's own server, with our handler as a route. Without it our server serves the built page.
   */
  readonly server?: OwnServer;
  /** Whether the server sends the first screen as HTML. */
  readonly rendersOnServer?: boolean;
}

const REACT_18 = {
  react: '18.3.1',
  'react-dom': '18.3.1',
  '@types/react': '18.3.8',
  '@types/react-dom': '18.3.7',
};
const REACT = { uses: 'react', manager: 'npm' } as const;
const VITE = { ...REACT, app: 'vite', written: ['main.tsx'], tells: ['vite', 'react'] } as const;

/** An app of Node that uses the element, and starts one file. */
const nodeHost = (name: string, file: string, ...tells: readonly string[]): Host => ({
  name,
  app: 'node',
  uses: 'element',
  manager: 'npm',
  written: [file],
  tells: [...tells, '@facecompare/server'],
  server: { start: [file], ready: 'Listening' },
});

export const HOSTS: readonly Host[] = [
  { ...VITE, name: 'vite-react-19', manager: 'pnpm' },
  { ...VITE, name: 'vite-react-18', versions: REACT_18 },
  {
    ...REACT,
    name: 'webpack-react-19',
    app: 'webpack',
    written: ['main.tsx'],
    tells: ['webpack', 'react'],
  },
  {
    ...REACT,
    name: 'next-app-router',
    app: 'next',
    manager: 'pnpm',
    written: ['app/page.tsx', 'app/api/face-compare/route.ts', 'next.config.ts'],
    tells: ['next', 'react', '@facecompare/server'],
    server: {
      start: ['node_modules/next/dist/bin/next', 'start', '--hostname', '127.0.0.1'],
      ready: 'Ready in',
    },
    rendersOnServer: true,
  },
  {
    ...REACT,
    name: 'react-router-7',
    app: 'react-router',
    written: ['app/routes/home.tsx', 'app/routes/face-compare.ts'],
    tells: ['react-router', 'vite', 'react', '@facecompare/server'],
    server: {
      start: ['node_modules/@react-router/serve/bin.js', './build/server/index.js'],
      ready: '[react-router-serve] http',
    },
    rendersOnServer: true,
  },
  {
    ...REACT,
    name: 'astro-island',
    app: 'astro',
    written: ['src/pages/index.astro', 'src/pages/api/face-compare.js'],
    tells: ['astro', 'react', '@facecompare/server'],
    server: { start: ['dist/server/entry.mjs'], ready: 'Server listening on' },
    rendersOnServer: true,
  },
  nodeHost('express-5', 'express.js', 'express'),
  nodeHost('fastify-5', 'fastify.js', 'fastify'),
  nodeHost('node-http', 'http.js'),
  {
    ...nodeHost('express-sessions', 'server.js', 'express'),
    app: 'sessions',
    written: ['server.js', 'index.html'],
    shown: { document: 'docs/sessions.md', mostLines: { 'server.js': 25, 'index.html': 10 } },
  },
  {
    name: 'plain-html',
    app: 'html',
    manager: 'npm',
    uses: 'element',
    written: ['index.html'],
    tells: [],
  },
];

/** The most lines that a user has to write, without empty ones. */
export const MOST_LINES = 10;
