/**
 * FaceCompare as a new user gets it: tarballs, an empty folder outside the repository, the host's
 * own build, a real browser.
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, inject, it } from 'vitest';
import { openBrowser, sample } from '../../tools/open-browser.ts';
import { type RunningServer, runServer } from '../../tools/run-server.ts';
import { freePort, startServer } from '../../tools/start-server.ts';
import { ROOT } from '../../tools/step.mjs';
import { compareOnPage, startOnPage } from './compare-on-page.ts';
import { environmentOutside } from './environment-outside.ts';
import { HOSTS, type Host } from './hosts.ts';
import { type PreparedApp, prepareApp } from './prepare-app.ts';
import { runIn } from './run-in.ts';
import { tell } from './tell.ts';

const trials = inject('trials');
const registry = inject('registry');
const sites = join(trials, 'sites');
let server: RunningServer;
let browser: Browser;

/**
 * Code that imports a package in Node, without a window, and renders what it can render there, in
 * React's development build.
 */
const DRAWS = {
  react: `
    import { FaceCompare } from '@facecompare/react';
    import { createElement } from 'react';
    import { renderToString } from 'react-dom/server';
    console.log(renderToString(createElement(FaceCompare, { backend: '/api/face-compare' })));`,
  element: "import '@facecompare/element'; console.log('imported');",
};

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
    if (host.server) own = await serveApp(app.folder, host.server);
    url = own?.url ?? publish(host, app);
  });
  afterAll(() => own?.stop());

  it('R-60: Node imports it without a window and prints nothing', async ({ expect }) => {
    const command = ['node', '--input-type=module', '--eval', DRAWS[host.uses]];
    const { stdout, stderr } = await runIn(app.folder, command);
    expect(stderr).toBe('');
    if (host.uses === 'react') expect(stdout).toContain('data-screen="welcome"');
  });

  if (host.rendersOnServer)
    it('R-60: the first screen is in the HTML that its server sends', async ({ expect }) => {
      expect(await (await fetch(url)).text()).toContain('data-screen="welcome"');
    });

  it(`R-75${host.server && host.uses === 'element' ? ', S-5' : ''}: a whole comparison, without a complaint`, async ({
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

/** Starts the server of a built app, as its user does. */
async function serveApp(cwd: string, { start, ready }: NonNullable<Host['server']>) {
  const port = await freePort();
  const env = {
    ...environmentOutside(process.env, ROOT),
    HOST: '127.0.0.1',
    PORT: String(port),
    VLENS_API_KEY: 'any',
    VLENS_BASE_URL: server.url,
  };
  return runServer(start, { cwd, env }, (output) =>
    output.includes(ready) ? `http://127.0.0.1:${port}` : null,
  );
}

/** Copies a built page to the folder that our server serves. */
function publish({ name }: Host, { folder }: PreparedApp): string {
  cpSync(join(folder, 'dist'), join(sites, name), { recursive: true });
  return `${server.url}/${name}/`;
}
