import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMPARE_PATH, FaceCompareAnswer } from '@facecompare/contract';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type RecordedVlens, recordedMatch, recordedVlens } from './testing/recorded-vlens.ts';
import { sampleBody } from './testing/sample-request.ts';
import { type ServerProcess, startServer } from './testing/server-process.ts';

const CANARY = 'canary-key-0123456789abcdef0123456789abcdef';
const started: ServerProcess[] = [];
let vendor: RecordedVlens;
beforeAll(async () => {
  vendor = await recordedVlens();
});
afterAll(async () => {
  for (const { child } of started) child.kill('SIGKILL');
  await vendor.close();
});

const start = (env: Record<string, string> = {}) => {
  const server = startServer({
    UPSTREAM: 'vlens',
    VLENS_API_KEY: CANARY,
    VLENS_BASE_URL: vendor.url,
    ...env,
  });
  started.push(server);
  return server;
};
const post = (url: string, body: unknown = sampleBody(), headers: Record<string, string> = {}) =>
  fetch(url + COMPARE_PATH, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** Sends bytes as they are and returns everything that comes back. */
async function raw(url: string, text: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(text);
  let answer = '';
  socket.on('data', (chunk) => {
    answer += String(chunk);
  });
  await Promise.race([once(socket, 'close'), new Promise((resolve) => setTimeout(resolve, 1500))]);
  socket.destroy();
  return answer;
}

describe('the server process, in front of a recorded vendor', { timeout: 300_000 }, () => {
  it('starts, answers, logs one line a request without a secret, and stops', async () => {
    vendor.answer = { body: recordedMatch() };
    const server = start({ API_KEY: 'own-key' });
    const url = await server.url;
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const response = await post(url, sampleBody({ client_transaction_id: 'Ann Example' }), {
      ApiKey: 'own-key',
    });
    expect((await response.json()) as unknown).toMatchObject({ data: { isMatched: true } });
    expect((await post(url, sampleBody(), { ApiKey: 'wrong' })).status).toBe(401);
    await fetch(`${url}/nowhere/${'QUJD'.repeat(30)}?ApiKey=${CANARY}`);
    server.child.kill('SIGTERM');
    expect(await server.exit).toBe(0);
    const lines = server
      .output()
      .split('\n')
      .filter((line) => /^\d{4}-/.test(line));
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(/^\S+Z [0-9a-f-]{36} POST \/v1\/ocr\/face\/compare 200 \d+ms match$/);
    expect(lines[2]).toMatch(/ 401 \d+ms unauthorized$/);
    expect(server.output()).not.toMatch(/canary|own-key|Ann|[A-Za-z0-9+/]{65}/);
  });

  it('finishes running requests before it stops', async () => {
    let finish = () => {};
    vendor.answer = {
      misbehave: (response) => {
        finish = () => response.end(JSON.stringify(recordedMatch()));
      },
    };
    const server = start();
    const url = await server.url;
    const before = vendor.requests.length;
    const answer = post(url);
    await vi.waitFor(() => expect(vendor.requests.length).toBe(before + 1));
    server.child.kill('SIGTERM');
    await vi.waitFor(() => expect(server.output()).toContain('stopping'));
    await expect(post(url)).rejects.toThrow();
    finish();
    expect((await answer).status).toBe(200);
    expect(await server.exit).toBe(0);
  });

  it('exits at once on a second signal', async () => {
    vendor.answer = { misbehave: () => {} };
    const server = start();
    const before = vendor.requests.length;
    const answer = post(await server.url).catch(() => null);
    await vi.waitFor(() => expect(vendor.requests.length).toBe(before + 1));
    server.child.kill('SIGINT');
    await vi.waitFor(() => expect(server.output()).toContain('stopping'));
    server.child.kill('SIGINT');
    expect(await server.exit).toBe(1);
    expect(await answer).toBeNull();
  });

  it('reports in one line that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const port = String((other.address() as AddressInfo).port);
    const server = start({ PORT: port });
    expect(await server.exit).toBe(1);
    expect(server.output().trim()).toBe(
      `Port ${port} on 127.0.0.1 is taken: stop what uses it, or set PORT to another one.`,
    );
    other.close();
  });

  it.each([
    [{ PORT: 'canary' }, 'PORT must be a whole number from 0 to 65535.'],
    [
      { VLENS_BASE_URL: 'http://vendor.example/canary' },
      'Cannot start: vlens: baseUrl must be an https address without credentials and query.',
    ],
  ])('reports in one line what is wrong with %j', async (env, line) => {
    const server = start(env as Record<string, string>);
    expect(await server.exit).toBe(1);
    expect(server.output().trim().split('\n').at(-1)).toBe(line);
    expect(server.output()).not.toContain('canary');
  });

  it('answers broken HTTP with the envelope, and closes the connection', async () => {
    const server = start();
    const url = await server.url;
    const head = `POST ${COMPARE_PATH} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n`;
    for (const message of [
      'nonsense\r\n\r\n',
      `${head}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      `${head}X: ${'x'.repeat(20_000)}\r\n\r\n`,
      `${head}Content-Length: 1\r\nContent-Length: 2\r\n\r\n{}`,
    ]) {
      const answer = await raw(url, message);
      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      expect(answer.toLowerCase()).toContain('x-content-type-options: nosniff');
      expect(
        FaceCompareAnswer.parse(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).problem?.code,
      ).toBe('invalid-request');
    }
    expect(await raw(url, `GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n`)).toMatch(
      /400[\s\S]*invalid-request/,
    );
    const declared = await raw(url, `${head}Content-Length: 99999999\r\n\r\n{`);
    expect(declared).toMatch(/^HTTP\/1\.1 413 [\s\S]*request-too-large/);
    server.child.kill('SIGTERM');
    expect(await server.exit).toBe(0);
  });

  it('serves the demo page with its own strict policy, and no other file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'facecompare-'));
    mkdirSync(join(folder, 'site', 'assets'), { recursive: true });
    writeFileSync(join(folder, 'secret.txt'), 'canary');
    writeFileSync(join(folder, 'site', '.env'), 'canary');
    writeFileSync(join(folder, 'site', 'index.html'), '<!doctype html><title>demo</title>');
    writeFileSync(join(folder, 'site', 'assets', 'app.js'), 'export {};');
    vendor.answer = { body: recordedMatch() };
    const server = start({ DEMO_FOLDER: join(folder, 'site'), API_KEY: 'own-key' });
    const url = await server.url;
    const page = await fetch(url);
    expect(page.headers.get('Content-Type')).toMatch(/^text\/html/);
    expect(page.headers.get('Content-Security-Policy')).toMatch(
      /^default-src 'none'; script-src 'self';.*frame-ancestors 'none'$/,
    );
    expect(page.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect((await fetch(`${url}/assets/app.js`)).headers.get('Content-Type')).toMatch(/javascript/);
    for (const path of [
      '/.env',
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/assets/..%5c..%5csecret.txt',
      '//secret.txt',
      '/%2fetc/passwd',
    ]) {
      const answer = await raw(
        url,
        `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`,
      );
      expect(answer).toMatch(/^HTTP\/1\.1 4/);
      expect(answer).not.toContain('canary');
    }
    const own = (headers: Record<string, string>) =>
      fetch(`${url}/api/face-compare`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(sampleBody()),
      });
    expect((await own({ Origin: url })).status).toBe(200);
    expect((await own({ Origin: 'https://evil.example' })).status).toBe(403);
    expect((await post(url)).status).toBe(401);
    server.child.kill('SIGTERM');
    expect(await server.exit).toBe(0);
  });
});
