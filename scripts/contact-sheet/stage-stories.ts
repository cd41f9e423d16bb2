import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { launchChromium } from '../../e2e/open-browser.ts';
import { ROOT } from '../../e2e/start-server.ts';
import { serveFolder } from './serve-folder.ts';

export interface StageStories {
  readonly browser: Browser;
  /** Where the built Storybook is served, with a slash at its end. */
  readonly url: string;
  readonly stories: readonly string[];
  readonly close: () => Promise<void>;
}

/** Builds Storybook, serves it, and opens a browser to look at its stages. */
export async function openStageStories(): Promise<StageStories> {
  const built = mkdtempSync(join(tmpdir(), 'facecompare-storybook-'));
  execFileSync('npx', ['storybook', 'build', '-o', built, '--quiet'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
  const index: { entries: Record<string, { type: string }> } = JSON.parse(readFileSync(join(built, 'index.json'), 'utf8'));
  const isStage = (id: string) => id.startsWith('stages--') && index.entries[id]?.type === 'story';
  const [{ url, stop }, browser] = await Promise.all([serveFolder(built), launchChromium(['--use-fake-ui-for-media-stream'])]);
  return {
    browser,
    url,
    // Those whose look is a part of the story have nothing to add.
    stories: Object.keys(index.entries).filter((id) => isStage(id) && !id.endsWith('-dark')),
    async close() {
      await browser.close();
      stop();
      rmSync(built, { recursive: true, force: true });
    },
  };
}
