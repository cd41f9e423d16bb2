/** A real browser, the built widget, and a real network and server that misbehave. */
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { launchChromium } from '../../tools/open-browser.ts';
import { freePort } from '../../tools/start-server.ts';
import { adds, agree, choose, onScreen, press, type Where } from '../journey.test-support.ts';
import { setUp } from '../set-up.test-support.ts';
import {
  afterTheBody,
  answer,
  type Behaviour,
  type MisbehavingServer,
  match,
  misbehavingServer,
  serveWidget,
} from '../widget-page/misbehaving-server.ts';

const site = setUp(serveWidget, launchChromium);
let server: MisbehavingServer;
/** Another origin, which sends no CORS headers unless a test adds them. */
let elsewhere: MisbehavingServer;
let page: Page;
let small: Buffer;
/** Another picture than `small`, because a picture and itself are never compared. */
let other: Buffer;

const JSON_TYPE = { 'content-type': 'application/json' };
const HTML_TYPE = { 'content-type': 'text/html' };
const GZIP = { 'content-encoding': 'gzip' };

const ROUGH = { type: 'gaussian', mean: 128, sigma: 60 } as const;
/** A photo that hardly compresses. */
const noise = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c96', noise: ROUGH } })
    .jpeg({ quality: 95 })
    .toBuffer();

const photoOf = (buffer: Buffer) => ({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer });

beforeAll(async () => {
  [elsewhere, small, other] = await Promise.all([
    misbehavingServer(),
    noise(160, 160),
    noise(160, 160),
  ]);
  server = site.server;
});
beforeEach(() => {
  server.behave = elsewhere.behave = match;
  server.calls.length = elsewhere.calls.length = 0;
});
afterEach(() => expect(site.faults).toEqual([]));
afterAll(() => elsewhere?.stop());

/** Opens a new page, in which no error may be left uncaught. */
async function openTab(
  query: Readonly<Record<string, string>> = {},
  before?: (opened: Page) => Promise<unknown>,
): Promise<void> {
  page = await site.open(
    `${server.origin}/?${new URLSearchParams({ files: '', ...query })}`,
    before,
  );
}

/** Goes from the notice to the screen with both photos. */
async function bothPhotos(where: Where = page, photo = small, second = other): Promise<void> {
  await agree(where);
  for (const side of ['selfie', 'reference'] as const) {
    await adds(where, side);
    await choose(where, photoOf(side === 'selfie' ? photo : second));
  }
  await onScreen(where, 'ready');
}
const compareButton = () => page.getByRole('button', { name: 'Compare', exact: true });
const problemCode = () => page.locator('[data-part="problem"]').getAttribute('data-code');

/** Opens the page, adds both photos and presses Compare. */
async function comparing(
  query: Readonly<Record<string, string>> = {},
  photo = small,
  second = other,
): Promise<void> {
  await openTab(query);
  await bothPhotos(page, photo, second);
  await press(page, 'Compare');
}

/**
 * Reads the request and never answers. While a body is unread, Node does not notice that the client
 * has gone.
 */
const silent = afterTheBody(() => {});

/** Returns the key of each request, from its header and its body. */
const keys = () =>
  server.calls.map(({ headers, body }) => [
    headers['idempotency-key'],
    body && `"${JSON.parse(body).request_id}"`,
  ]);

/** Expects the problem on the screen, with the photos kept, no try used, and a retry offered. */
async function expectFailed(code: string, tries: 0 | 1 = 1): Promise<void> {
  await onScreen(page, 'failed');
  expect(await problemCode()).toBe(code);
  expect(await page.locator('[data-part="pair"] img').count()).toBe(2);
  expect(await page.locator('[data-part="face-compare"]').textContent()).toContain(
    "This doesn't count as a try",
  );
  expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(tries);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
}

describe('a network that fails on the way', () => {
  const FAILURES: Readonly<Record<string, Behaviour>> = {
    'drops in the middle of the upload': (call, request) =>
      void request.once('data', (piece: Buffer) => {
        call.bytes += piece.length;
        request.socket.resetAndDestroy();
      }),
    'closes before the answer': afterTheBody((response) => response.destroy()),
    'drops in the middle of the answer': afterTheBody((response) => {
      response.writeHead(200, { ...JSON_TYPE, 'content-length': '1000' });
      response.write('{"data":{"isMatched":true,', () =>
        setTimeout(() => response.socket?.resetAndDestroy(), 50),
      );
    }),
  };

  it.each(Object.entries(FAILURES))(
    'R-2, R-6: that %s is a network error; the widget sends nothing by itself, and the retry sends the same request',
    async (_, behaviour) => {
      server.behave = behaviour;
      // Large enough that the first piece of the body is not the whole of it.
      await comparing({}, await noise(900, 900));
      await expectFailed('network-failed');
      await page.waitForTimeout(1_500);
      expect(server.calls).toHaveLength(1);
      server.behave = match;
      await press(page, 'Try again');
      await onScreen(page, 'match');
      expect(server.calls).toHaveLength(2);
      const [first, second] = keys();
      expect(first?.[0]).toMatch(/^"[0-9a-f-]{36}"$/);
      expect(second).toEqual([first?.[0], first?.[0]]);
    },
  );

  it('R-2: an unknown name, a closed port and a failed TLS handshake are network errors', async () => {
    // Speaks TLS without a certificate, so that no handshake can succeed.
    const handshakes = vi.fn();
    const tls = createTlsServer({}).on('tlsClientError', handshakes).listen(0, '127.0.0.1');
    await once(tls, 'listening');
    const { port } = tls.address() as AddressInfo;
    const places = {
      ERR_NAME_NOT_RESOLVED: 'https://nobody.invalid/compare',
      ERR_CONNECTION_REFUSED: `http://127.0.0.1:${await freePort()}/compare`,
      ERR_SSL: `https://127.0.0.1:${port}/compare`,
      ERR_SSL_PROTOCOL_ERROR: elsewhere.origin.replace('http:', 'https:'),
    };
    for (const [reason, backend] of Object.entries(places)) {
      await openTab({ backend });
      const failed = page.waitForEvent('requestfailed', (request) =>
        request.url().startsWith(backend),
      );
      await bothPhotos();
      await press(page, 'Compare');
      expect((await failed).failure()?.errorText, backend).toContain(reason);
      await expectFailed('network-failed');
    }
    expect(handshakes).toHaveBeenCalled();
    tls.close();
  });

  it('R-2: a server of another origin without CORS headers never gets the photos', async () => {
    elsewhere.behave = (_, __, response) => response.writeHead(204).end();
    await comparing({ backend: `${elsewhere.origin}/api/face-compare` });
    await expectFailed('network-failed');
    expect(elsewhere.calls.map(({ method }) => method)).toEqual(['OPTIONS']);
  });

  it('R-2: an answer that the page may not read is a network error, and no match', async () => {
    elsewhere.behave = (call, request, response) => {
      if (call.method !== 'OPTIONS') return match(call, request, response);
      const headers = { 'access-control-allow-headers': 'content-type' };
      response.writeHead(204, { 'access-control-allow-origin': server.origin, ...headers }).end();
    };
    await comparing({ backend: `${elsewhere.origin}/api/face-compare` });
    await expectFailed('network-failed');
    expect(elsewhere.calls.map(({ method }) => method)).toEqual(['OPTIONS', 'POST']);
    // Another origin would have to allow the header; the body carries the id.
    expect(elsewhere.calls[1]?.headers).not.toHaveProperty('idempotency-key');
  });

  it.each([301, 302, 303, 307, 308])(
    'R-41: a redirect (%i) to another origin is not followed',
    async (status) => {
      const location = `${elsewhere.origin}/api/face-compare`;
      server.behave = answer('', { location, 'access-control-allow-origin': '*' }, status);
      await comparing();
      await expectFailed('misconfigured', 0);
      expect([server.calls.length, elsewhere.calls.length]).toEqual([1, 0]);
    },
  );
});

describe('the file that is fetched at Start', () => {
  /** Opens the page while requests for that one file may fail. */
  const openWhere = (fails: () => boolean) =>
    openTab({}, (opened) =>
      opened.route('**/started-*.js', (route) => (fails() ? route.abort() : route.continue())),
    );

  it('R-2: is fetched when it is needed if it could not be fetched at the start', async () => {
    let fetches = 0;
    await openWhere(() => ++fetches === 1);
    await bothPhotos();
    await press(page, 'Compare');
    await onScreen(page, 'match');
    expect(fetches).toBe(2);
  });

  it('R-2: is a network error if it cannot be fetched, and the person can try again', async () => {
    let broken = true;
    await openWhere(() => broken);
    await agree(page);
    await choose(page, photoOf(small));
    await onScreen(page, 'problem');
    expect(await problemCode()).toBe('network-failed');
    await page.getByRole('heading', { name: 'The connection broke', exact: true }).waitFor();
    expect(server.calls).toHaveLength(0);
    broken = false;
    await choose(page, photoOf(small));
    await adds(page, 'reference');
    await choose(page, photoOf(other));
    await press(page, 'Compare');
    await onScreen(page, 'match');
    expect(server.calls).toHaveLength(1);
  });
});

describe('a page that is offline', () => {
  it('R-1: sends nothing, reports it, and compares only when the person tries again', async () => {
    await openTab();
    await bothPhotos();
    await page.context().setOffline(true);
    await press(page, 'Compare');
    await expectFailed('offline');
    await press(page, 'Try again');
    await expectFailed('offline');
    const online = page.evaluate(
      () => new Promise<void>((resolve) => addEventListener('online', () => resolve())),
    );
    await page.context().setOffline(false);
    await online;
    await page.waitForTimeout(1_000);
    expect(server.calls).toHaveLength(0);
    await press(page, 'Try again');
    await onScreen(page, 'match');
    expect(server.calls).toHaveLength(1);
  });

  it('R-1: that goes offline during a comparison reports it too', async () => {
    let hold: ServerResponse | undefined;
    server.behave = (_, __, response) => {
      hold = response;
    };
    await comparing();
    await vi.waitFor(() => expect(server.calls).toHaveLength(1));
    await page.context().setOffline(true);
    // Emulated offline keeps open connections; a real lost connection does not.
    hold?.destroy();
    await expectFailed('offline');
  });
});

describe('a slow network of 50 kbit/s and 800 ms', () => {
  /** Slows this page down from now on. */
  async function slowDown(): Promise<void> {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Network.enable');
    const [downloadThroughput, uploadThroughput] = [50_000 / 8, 50_000 / 8];
    const slow = { offline: false, latency: 800, downloadThroughput, uploadThroughput };
    await devtools.send('Network.emulateNetworkConditions', slow);
  }
  /** Presses Compare, and waits until the page announces that it sends. */
  const pressAndWatch = () =>
    compareButton().evaluate(async (compare: HTMLElement) => {
      compare.click();
      while (
        !/^Sending [\d,]+ kB to /.test(document.querySelector('[role="status"]')?.textContent ?? '')
      )
        await new Promise((resolve) => requestAnimationFrame(resolve));
    });

  it('R-3: progress is visible while the photos are sent, and Cancel aborts the request itself', async () => {
    await openTab();
    await bothPhotos(page, await noise(900, 900));
    await slowDown();
    await pressAndWatch();
    expect(await page.getByRole('progressbar').isVisible()).toBe(true);
    // The first part of the body is being sent, and the rest would take most of a minute.
    let call = server.calls[0];
    server.behave = (asked, request) => {
      call = asked;
      request.on('data', (piece: Buffer) => {
        asked.bytes += piece.length;
      });
    };
    await vi.waitFor(() => expect(call?.bytes).toBeGreaterThan(0));
    await press(page, 'Cancel');
    await onScreen(page, 'ready');
    await vi.waitFor(() => expect(call?.dropped).toBe(true));
    expect(call?.bytes).toBeLessThan(Number(call?.headers['content-length']));
    await page.waitForTimeout(1_000);
    expect(server.calls).toHaveLength(1);
  });

  it('R-3, R-4: the host sets the time limit of one request', async () => {
    await openTab({ timeout: '3000' });
    await bothPhotos(page, await noise(900, 900));
    await slowDown();
    const start = performance.now();
    await press(page, 'Compare');
    await expectFailed('timeout');
    expect(performance.now() - start).toBeGreaterThanOrEqual(3_000);
    await vi.waitFor(() => expect(server.calls.every(({ dropped }) => dropped)).toBe(true));
  });

  it('R-3: two small photos arrive within the default time limit', async () => {
    await openTab();
    await bothPhotos();
    await slowDown();
    await press(page, 'Compare');
    await onScreen(page, 'match');
    expect(server.calls).toHaveLength(1);
  });

  it('R-3: photos of 12 megapixels are sent as at most 1 MiB each', async () => {
    const large = await noise(4_000, 3_000);
    expect(large.length).toBeGreaterThan(4 * 1024 * 1024);
    await comparing({}, large, await noise(4_000, 3_000));
    await onScreen(page, 'match');
    const { face_image1, face_image2 } = JSON.parse(server.calls[0]?.body ?? '{}');
    for (const image of [face_image1, face_image2]) {
      const bytes = Buffer.from(String(image), 'base64');
      expect(bytes.length).toBeGreaterThan(100_000);
      expect(bytes.length).toBeLessThanOrEqual(1024 * 1024);
    }
  });
});

describe('an invalid answer, in a real browser', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

  const INVALID: Readonly<Record<string, Behaviour>> = {
    'R-30: a 204': afterTheBody((response) => response.writeHead(204).end()),
    'R-30: an empty 200': answer(''),
    'R-30: a captive portal': answer('<h1>Sign in to the Wi-Fi</h1>', HTML_TYPE),
    'R-30: garbage that claims to be gzip': answer('not gzip', GZIP),
    'R-30: half a JSON in whole gzip': answer(gzipSync('{"data":{"isMatched":true'), GZIP),
    'R-31: a success in the format of another API': answer(
      '{"success":true,"match":true,"status":"ok"}',
    ),
    'R-32: a match in a word': answer('{"data":{"isMatched":"true"}}'),
    'R-33: a distance beyond all numbers': answer(
      '{"data":{"isMatched":true,"dissimilarity":1e309,"threshold":2.4}}',
    ),
    'R-35: 10 MB': answer(`{"data":{"isMatched":true},"padding":"${'x'.repeat(10_000_000)}"}`),
    'R-36: a hundred thousand levels': answer(`{"data":{"isMatched":${deep}}}`),
    'R-36: a verdict in a prototype': answer(
      '{"__proto__":{"data":{"isMatched":true}},"data":{"__proto__":{"isMatched":true}}}',
    ),
  };

  it.each(Object.entries(INVALID))('%s is a bad response, requested once', async (_, behaviour) => {
    server.behave = behaviour;
    await comparing();
    await expectFailed('bad-response');
    expect(server.calls).toHaveLength(1);
    expect(await page.evaluate(() => 'isMatched' in {} || 'data' in {})).toBe(false);
  });

  it('R-44: 413 is a photo that is too large, and the person is asked for another one', async () => {
    server.behave = answer('<h1>413 Request Entity Too Large</h1>', HTML_TYPE, 413);
    await comparing();
    await onScreen(page, 'failed');
    expect(await problemCode()).toBe('image-too-large');
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    server.behave = match;
    await press(page, 'Change photo');
    await choose(page, photoOf(await noise(200, 200)));
    await onScreen(page, 'ready');
    await press(page, 'Compare');
    await onScreen(page, 'match');
    // Another photo makes another request id.
    expect(new Set(keys().map(([header]) => header)).size).toBe(2);
  });
});

describe('one press of Compare is one request', () => {
  const NO_MATCH = '{"data":{"isMatched":false}}';

  it('R-10: even after twenty clicks in a row', async () => {
    await openTab();
    await bothPhotos();
    await compareButton().evaluate(async (compare: HTMLElement) => {
      for (let click = 0; click < 20; click++) {
        compare.click();
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    });
    await onScreen(page, 'match');
    expect(server.calls).toHaveLength(1);
  });

  it('R-5, R-6: becomes three if the server asks to wait, at the times it names, under one key', async () => {
    const at: number[] = [];
    server.behave = afterTheBody((response) => {
      at.push(performance.now());
      if (at.length < 3)
        return response.writeHead(at.length === 1 ? 503 : 429, { 'retry-after': '1' }).end();
      return response.writeHead(200, JSON_TYPE).end(NO_MATCH);
    });
    await comparing();
    await onScreen(page, 'no-match');
    const [first = 0, second = 0, third = 0] = at;
    expect(at).toHaveLength(3);
    for (const waited of [second - first, third - second])
      expect(waited).toBeGreaterThanOrEqual(950);
    expect(new Set(keys().flat()).size).toBe(1);
  });

  it('R-7: a page that removes the widget aborts the request at the server', async () => {
    server.behave = silent;
    await comparing();
    await vi.waitFor(() => expect(server.calls).toHaveLength(1));
    expect(server.calls[0]?.dropped).toBe(false);
    await press(page, 'Leave');
    await vi.waitFor(() => expect(server.calls[0]?.dropped).toBe(true));
    expect(await page.locator('[data-part="face-compare"]').count()).toBe(0);
  });

  it('R-12: two widgets on a page do not disturb each other', async () => {
    server.behave = silent;
    await openTab({ two: '' });
    const [first, second] = [page.locator('#first'), page.locator('#second')];
    await bothPhotos(first);
    await bothPhotos(second, await noise(200, 200));
    await press(first, 'Compare');
    await vi.waitFor(() => expect(server.calls).toHaveLength(1));
    await onScreen(second, 'ready');
    server.behave = match;
    await press(second, 'Compare');
    await onScreen(second, 'match');
    await onScreen(first, 'comparing');
    expect(server.calls.map(({ dropped }) => dropped)).toEqual([false, false]);
    await press(first, 'Cancel');
    await onScreen(first, 'ready');
    await onScreen(second, 'match');
    await vi.waitFor(() =>
      expect(server.calls.map(({ dropped }) => dropped)).toEqual([true, false]),
    );
    expect(new Set(keys().map(([header]) => header)).size).toBe(2);
  });

  it('R-12: two tabs do not disturb each other, and closing one aborts only its request', async () => {
    const waiting: (() => void)[] = [];
    server.behave = afterTheBody((response) => {
      waiting.push(() => response.writeHead(200, JSON_TYPE).end(NO_MATCH));
    });
    await comparing();
    const left = page;
    page = await left.context().newPage();
    await page.goto(`${server.origin}/?files`);
    await bothPhotos(page, await noise(200, 200));
    await press(page, 'Compare');
    await vi.waitFor(() => expect(waiting).toHaveLength(2));
    await left.close();
    await vi.waitFor(() =>
      expect(server.calls.map(({ dropped }) => dropped)).toEqual([true, false]),
    );
    waiting[1]?.();
    await onScreen(page, 'no-match');
  });
});
