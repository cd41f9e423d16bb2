/** A kind of page that FaceCompare has to work in, and how it is tried. */
export interface Host {
  /** Also the name of the folder that it is tried in. */
  readonly name: string;
  /** Its folder in `examples/hosts`. */
  readonly app: string;
  /** The package of ours that the page uses. */
  readonly uses: 'react' | 'element';
  /** The files that a user writes for FaceCompare; the rest is what a new project has anyway. */
  readonly written: readonly string[];
  /** Packages whose installed versions are told. */
  readonly tells: readonly string[];
  /** Versions that stand in for those of its package.json. */
  readonly versions?: Readonly<Record<string, string>>;
  /** Environment of its build and of its own server. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Who answers: our server, with the built page at its root, or the app's own server, with our handler as a route. */
  readonly served: 'by-us' | 'by-itself';
}

const REACT_18 = { react: '18.3.1', 'react-dom': '18.3.1', '@types/react': '18.3.8', '@types/react-dom': '18.3.7' };

export const HOSTS: readonly Host[] = [
  { name: 'vite-react-19', app: 'vite', uses: 'react', written: ['main.tsx'], tells: ['vite', 'react'], served: 'by-us' },
  {
    name: 'vite-react-18',
    app: 'vite',
    uses: 'react',
    written: ['main.tsx'],
    tells: ['vite', 'react'],
    versions: REACT_18,
    served: 'by-us',
  },
  { name: 'webpack-react-19', app: 'webpack', uses: 'react', written: ['main.tsx'], tells: ['webpack', 'react'], served: 'by-us' },
  {
    name: 'next-app-router',
    app: 'next',
    uses: 'react',
    written: ['app/page.tsx', 'app/api/face-compare/route.ts'],
    tells: ['next', 'react', '@facecompare/server'],
    settings: { VLENS_API_KEY: 'any' },
    served: 'by-itself',
  },
  { name: 'plain-html', app: 'html', uses: 'element', written: ['index.html'], tells: [], served: 'by-us' },
];

/** The most lines that a user has to write, empty ones not counted. */
export const MOST_LINES = 10;
