import type { Manager } from './managers.ts';

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
const VITE = {
  app: 'vite',
  uses: 'react',
  written: ['main.tsx'],
  tells: ['vite', 'react'],
} as const;
const NODE = { app: 'node', uses: 'element', manager: 'npm' } as const;

export const HOSTS: readonly Host[] = [
  { ...VITE, name: 'vite-react-19', manager: 'pnpm' },
  { ...VITE, name: 'vite-react-18', manager: 'npm', versions: REACT_18 },
  {
    name: 'webpack-react-19',
    app: 'webpack',
    manager: 'npm',
    uses: 'react',
    written: ['main.tsx'],
    tells: ['webpack', 'react'],
  },
  {
    name: 'next-app-router',
    app: 'next',
    manager: 'pnpm',
    uses: 'react',
    written: ['app/page.tsx', 'app/api/face-compare/route.ts'],
    tells: ['next', 'react', '@facecompare/server'],
    server: {
      start: ['node_modules/next/dist/bin/next', 'start', '--hostname', '127.0.0.1'],
      ready: 'Ready in',
    },
    rendersOnServer: true,
  },
  {
    name: 'react-router-7',
    app: 'react-router',
    manager: 'npm',
    uses: 'react',
    written: ['app/routes/home.tsx', 'app/routes/face-compare.ts'],
    tells: ['react-router', 'vite', 'react', '@facecompare/server'],
    server: {
      start: ['node_modules/@react-router/serve/bin.js', './build/server/index.js'],
      ready: '[react-router-serve] http',
    },
    rendersOnServer: true,
  },
  {
    name: 'astro-island',
    app: 'astro',
    manager: 'npm',
    uses: 'react',
    written: ['src/pages/index.astro', 'src/pages/api/face-compare.js'],
    tells: ['astro', 'react', '@facecompare/server'],
    server: { start: ['dist/server/entry.mjs'], ready: 'Server listening on' },
    rendersOnServer: true,
  },
  {
    ...NODE,
    name: 'express-5',
    written: ['express.js'],
    tells: ['express', '@facecompare/server'],
    server: { start: ['express.js'], ready: 'Listening' },
  },
  {
    ...NODE,
    name: 'fastify-5',
    written: ['fastify.js'],
    tells: ['fastify', '@facecompare/server'],
    server: { start: ['fastify.js'], ready: 'Listening' },
  },
  {
    ...NODE,
    name: 'node-http',
    written: ['http.js'],
    tells: ['@facecompare/server'],
    server: { start: ['http.js'], ready: 'Listening' },
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
