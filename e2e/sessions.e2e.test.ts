/** The journey by session, by the component, the hook and the element, with the real engine. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSessionsClient, type SessionsClient } from '@facecompare/server';
import { verifyReceipt } from '@facecompare/server/receipt';
import type { Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { sample } from '../tools/open-browser.ts';
import { runServer } from '../tools/run-server.ts';
import { ROOT } from '../tools/start-server.ts';
import { buildPage } from './build-page.ts';
import { agree, compareWith, onScreen, press, shoot, takeSelfie } from './journey.test-support.ts';
import { setUp } from './set-up.test-support.ts';

const API_KEY = 'key-of-the-host';
const COMPARE = '/v1/ocr/face/compare';

/** The real server with a page of its host, as `facecompare-server` runs. */
async function serve() {
  const { folder, remove } = await buildPage('session-page');
  const server = await runServer(
    ['--single-threaded-gc', join(ROOT, 'packages/server/dist/main.js')],
    {
      cwd: ROOT,
      env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DEMO_FOLDER: folder, API_KEY },
    },
    (output) => /is ready: (\S+)/.exec(output)?.[1] ?? null,
  );
  return {
    ...server,
    async stop() {
      await server.stop();
      remove();
    },
  };
}

const site = setUp(serve);
let sessions: SessionsClient;
let edge = 400;
beforeAll(() => {
  sessions = createSessionsClient({ url: site.server.url, apiKey: API_KEY });
});

/** Opens the page with a session, and counts the requests of the page to the API. */
async function open(as: string, token: string) {
  const sent: { readonly method: string; readonly body: Record<string, unknown> }[] = [];
  const page = await site.open(`${site.server.url}/?as=${as}&edge=${edge++}#${token}`, (opened) => {
    opened.on('request', (request) => {
      if (new URL(request.url()).pathname === COMPARE)
        sent.push({ method: request.method(), body: request.postDataJSON() ?? {} });
    });
    return Promise.resolve();
  });
  await onScreen(page, 'welcome');
  return { page, sent };
}

const heldPhoto = () => ({ referenceImage: readFileSync(sample('same-person')) });

describe.each(['component', 'hook', 'element'])('a session by the %s', (as) => {
  it('compares both photos, and the host reads the results', async () => {
    const { sessionId, sessionToken } = await sessions.create({ subject: 'customer-17' });
    const { page, sent } = await open(as, sessionToken);
    await agree(page);
    await shoot(page);
    await compareWith(page, 'other-person');
    await onScreen(page, 'no-match');
    if (as !== 'hook') await page.getByText('2 tries left').waitFor();
    await press(page, as === 'hook' ? 'Change photo' : 'Try another photo');
    await compareWith(page, 'same-person');
    await onScreen(page, 'match');

    const session = await sessions.get(sessionId);
    expect(session).toMatchObject({
      status: 'matched',
      subject: 'customer-17',
      comparisons: [{ outcome: 'no-match' }, { outcome: 'match', referenceFrom: 'browser' }],
    });
    const keys = await (await fetch(`${site.server.url}/.well-known/jwks.json`)).json();
    const receipt = session?.comparisons[1]?.receipt ?? '';
    expect(await verifyReceipt(receipt, keys, { sessionId })).toMatchObject({ outcome: 'match' });
    expect(sent.map(({ method }) => method).filter((method) => method === 'POST')).toHaveLength(2);
    expect(site.faults).toEqual([]);
  });

  it('asks only for the selfie if the session holds the photo', async () => {
    const { sessionId, sessionToken } = await sessions.create(heldPhoto());
    const { page, sent } = await open(as, sessionToken);
    await agree(page);
    await shoot(page);
    await press(page, 'Compare');
    await onScreen(page, 'match');
    expect(await sessions.get(sessionId)).toMatchObject({
      status: 'matched',
      comparisons: [{ outcome: 'match', referenceFrom: 'session' }],
    });
    const [comparison] = sent.filter(({ method }) => method === 'POST');
    expect(Object.keys(comparison?.body ?? {}).toSorted()).toEqual([
      'capture',
      'consent',
      'face_image1',
      'request_id',
    ]);
    expect(site.faults).toEqual([]);
  });
});

describe('a session of the component', () => {
  let page: Page;

  it('goes on after a reload with the tries that are left', async () => {
    const { sessionToken } = await sessions.create();
    ({ page } = await open('component', sessionToken));
    await takeSelfie(page);
    await compareWith(page, 'other-person');
    await page.getByText('2 tries left').waitFor();
    await page.reload();
    await takeSelfie(page);
    await compareWith(page, 'same-person');
    await onScreen(page, 'match');
  });

  it('says at once that it is over, and asks for no photo', async () => {
    const { sessionId, sessionToken } = await sessions.create();
    await sessions.cancel(sessionId);
    ({ page } = await open('component', sessionToken).catch(() => ({ page: site.page })));
    await onScreen(page, 'ended');
    await page.getByText('This check has ended').waitFor();
    expect(await page.getByRole('checkbox').count()).toBe(0);
  });

  it('erases everything on the server when the person stops', async () => {
    const { sessionId, sessionToken } = await sessions.create(heldPhoto());
    ({ page } = await open('component', sessionToken));
    await agree(page);
    await shoot(page);
    await press(page, 'Compare');
    await onScreen(page, 'match');
    const before = await sessions.get(sessionId);
    expect(before?.comparisons).toHaveLength(1);
    await press(page, 'Stop and delete photos');
    await expect
      .poll(async () => JSON.stringify(await sessions.get(sessionId)))
      .not.toContain(before?.comparisons[0]?.comparisonId);
    await onScreen(page, 'ended');
    await page.getByText('This check has ended').waitFor();
  });
});
