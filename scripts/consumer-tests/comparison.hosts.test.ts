/**
 * FaceCompare as a new user gets it: tarballs, an empty folder outside the repository, the host's
 * own build, a real browser.
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, inject, it } from 'vitest';
import { openBrowser, sample } from '../../tools/open-browser.ts';
import { type RunningServer, startServer } from '../../tools/start-server.ts';
import { compareOnPage, startOnPage } from './compare-on-page.ts';
import { drawInNode } from './draw-in-node.ts';
import { HOSTS, type Host } from './hosts.ts';
import { type PreparedApp, prepareApp } from './prepare-app.ts';
import { serveApp } from './serve-app.ts';
import { tell } from './tell.ts';

const trials = inject('trials');
const registry = inject('registry');
const sites = join(trials, 'sites');
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(sites);
  writeFileSync(join(sites, 'index.html'), '<!doctype html><title>The trials</title>');
  [server, browser] = await Promise.all([startServer(sites), openBrowser(sample('selfie'))]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe.for(HOSTS)('$name', (host) => {
  let app: PreparedApp;
  let own: RunningServer | undefined;
  let url: string;

  beforeAll(async () => {
    app = await prepareApp(host, trials, registry);
    if (host.server)
      own = await serveApp(app.folder, host.server, {
        VLENS_API_KEY: 'any',
        VLENS_BASE_URL: server.url,
      });
    url = own?.url ?? publish(host, app);
  });
  afterAll(() => own?.stop());

  it('R-60: Node imports it without a window and prints nothing', async ({ expect }) => {
    const { stdout, stderr } = await drawInNode(app.folder, host.uses);
    expect(stderr).toBe('');
    if (host.uses === 'react') expect(stdout).toContain('data-screen="welcome"');
  });

  if (host.rendersOnServer)
    it('R-60: the first screen is in the HTML that its server sends', async ({ expect }) => {
      expect(await (await fetch(url)).text()).toContain('data-screen="welcome"');
    });

  it(`R-75${host.app === 'node' ? ', S-5' : ''}: a whole comparison, without a complaint`, async ({
    expect,
  }) => {
    const { outcome, heading, complaints } = await compareOnPage(browser, url);
    expect({ outcome, heading, complaints }).toEqual({
      outcome: 'match',
      heading: 'The photos match',
      complaints: [],
    });
    expect(own?.output() ?? '').not.toMatch(/error|warn|⚠|⨯/i);
    tell(host, app.versions, heading);
  });

  if (host.app === 'next')
    it('S-7: a server component passes a language to the widget', async ({ expect }) => {
      const response = await fetch(`${url}/ar`);
      expect(response.status).toBe(200);
      expect(await response.text()).toMatch(
        /data-screen="welcome"[^>]*dir="rtl"|dir="rtl"[^>]*data-screen="welcome"/,
      );
      const { heading, complaints } = await startOnPage(browser, `${url}/ar`);
      // The messages are Arabic after hydration, including those that a function makes.
      expect(heading).toMatch(/\p{Script=Arabic}/u);
      expect(complaints).toEqual([]);
      expect(own?.output() ?? '').not.toMatch(/error|warn|⚠|⨯/i);
    });
});

/** Copies a built page to the folder that our server serves. */
function publish({ name }: Host, { folder }: PreparedApp): string {
  cpSync(join(folder, 'dist'), join(sites, name), { recursive: true });
  return `${server.url}/${name}/`;
}
