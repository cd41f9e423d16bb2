import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileIn, listen, send } from './listen.ts';
import { ROOT } from './step.mjs';

const FOLDER = join(ROOT, 'storybook-static');

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly type: 'story' | 'docs';
}

export interface ServedStories {
  /** Ends with a slash. */
  readonly url: string;
  /** Every story and every page. */
  readonly entries: readonly Entry[];
  stop(): Promise<void>;
}

/** Serves the built stories under a path of a server that has nothing else. */
export async function serveStories(path: '/' | `/${string}/` = '/'): Promise<ServedStories> {
  if (!existsSync(join(FOLDER, 'index.html')))
    throw new Error('The stories are not built; run "npm run storybook:build".');
  const { origin, stop } = await listen(async (_, response, asked) =>
    send(
      response,
      asked,
      asked.startsWith(path) ? await fileIn(FOLDER, `/${asked.slice(path.length)}`) : null,
    ),
  );
  const index: { readonly entries: Readonly<Record<string, Entry>> } = JSON.parse(
    readFileSync(join(FOLDER, 'index.json'), 'utf8'),
  );
  return { url: `${origin}${path}`, entries: Object.values(index.entries), stop };
}
