/** FaceCompare as a new user gets it: tarballs, an empty folder outside the repository, the host's own build, a real browser. */
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, inject, it } from 'vitest';
import { openBrowser, sample } from '../../e2e/open-browser.ts';
import { type RunningServer, startServer } from '../../e2e/start-server.ts';
import { ROOT } from '../step.mjs';
import { compareOnPage } from './compare-on-page.ts';
import { drawInNode } from './draw-in-node.ts';
import { HOSTS, type Host } from './hosts.ts';
import { type PreparedApp, prepareApp } from './prepare-app.ts';
import { serveNext } from './serve-next.ts';
import { tell, tellSkipped } from './tell.ts';

const trials = inject('trials');
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

describe.concurrent.for(HOSTS)('$name', (host) => {
  if (!existsSync(join(ROOT, 'packages', host.uses))) {
    tellSkipped(host);
    it.skip(`there is no package ${host.uses} yet`);
    return;
  }
  let app: PreparedApp;
  let own: RunningServer | undefined;
  let url: string;

  beforeAll(async () => {
    app = await prepareApp(host, trials);
    if (host.served === 'by-itself') own = await serveNext(app.folder, { ...host.settings, VLENS_BASE_URL: server.url });
    url = own?.url ?? publish(host, app);
  });
  afterAll(() => own?.stop());

  it('R-60: Node imports it without a window and without a word', async ({ expect }) => {
    const { stdout, stderr } = await drawInNode(app.folder, host.uses);
    expect(stderr).toBe('');
    if (host.uses === 'react') expect(stdout).toContain('data-screen="welcome"');
  });

  if (host.served === 'by-itself')
    it('R-60: the first screen is in the HTML that its server sends', async ({ expect }) => {
      expect(await (await fetch(url)).text()).toContain('data-screen="welcome"');
    });

  it('R-75: a whole comparison, and nobody complains', async ({ expect }) => {
    const { outcome, heading, complaints } = await compareOnPage(browser, url);
    expect({ outcome, heading, complaints }).toEqual({ outcome: 'match', heading: 'The photos match', complaints: [] });
    expect(own?.output() ?? '').not.toMatch(/error|warn|⚠|⨯/i);
    tell(host, app.versions, heading);
  });
});

/** Puts a built page where our server finds it. */
function publish({ name }: Host, { folder }: PreparedApp): string {
  cpSync(join(folder, 'dist'), join(sites, name), { recursive: true });
  return `${server.url}/${name}/`;
}
