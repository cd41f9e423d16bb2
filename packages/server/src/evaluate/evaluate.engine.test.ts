/** The command as a person runs it: the built file, real photos, the real engine, a real server. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COMPARE_PATH } from '@facecompare/contract';
import { createApp, createHttpServer, drain, engineUpstream } from '@facecompare/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const COMMAND = fileURLToPath(new URL('../../dist/evaluate/main.js', import.meta.url));
const SAMPLES = new URL('../../../../examples/onboarding/public/samples/', import.meta.url);

let folder: string;
let pairs: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'facecompare-evaluate-'));
  for (const name of ['selfie', 'same-person', 'other-person', 'no-face'])
    copyFileSync(new URL(`${name}.jpg`, SAMPLES), join(folder, `canary-${name}.jpg`));
  pairs = join(folder, 'pairs.csv');
  writeFileSync(
    pairs,
    [
      'a,b,same,group',
      'canary-selfie.jpg,canary-same-person.jpg,1,x',
      'canary-selfie.jpg,canary-other-person.jpg,0,x',
      'canary-selfie.jpg,canary-no-face.jpg,1,y',
      'canary-selfie.jpg,canary-absent.jpg,0,y',
    ].join('\n'),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(args: readonly string[], options: { readonly interrupt?: boolean } = {}) {
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (text) => {
    stdout += text;
  });
  child.stderr.on('data', (text) => {
    stderr += text;
    // Stops the run at its first sign of progress.
    if (options.interrupt) child.kill('SIGINT');
  });
  const [code] = await once(child, 'close');
  return { code, stdout, stderr };
}

describe('facecompare-evaluate', () => {
  it.each(['engine', 'on-device'])('measures labelled pairs with %s', async (upstream) => {
    const { code, stdout, stderr } = await run([pairs, '--upstream', upstream]);
    expect([code, stdout], stderr).toEqual([
      0,
      expect.stringContaining('N = 4 pairs (2 of one person, 2 of two)'),
    ]);
    expect(stdout).toMatch(/not compared: .* \(2 of 4; .*: .*no-face 1/);
    expect(stdout).toContain('image-unreadable 1');
    expect(stdout).toContain('accepted pairs of one person (TAR): 100.00 % (1 of 1;');
    expect(stdout).toContain('group y\nN = 2 pairs');
    expect(stdout + stderr).not.toContain('canary');
  });

  it('measures the API at a URL, goes on after an interruption, and keeps no name', async () => {
    const upstream = await engineUpstream({ threads: 1 });
    const server = createHttpServer(createApp(upstream).fetch).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${COMPARE_PATH}`;
    const [results, plot] = [join(folder, 'results.jsonl'), join(folder, 'plot.svg')];
    const args = [pairs, '--url', url, '--results', results, '--concurrency', '1'];

    const first = await run(args, { interrupt: true });
    expect([0, 130]).toContain(first.code);
    if (first.code === 130) expect(first.stdout).toContain('Run the same command again');
    const done = readFileSync(results, 'utf8').trim().split('\n').filter(Boolean);
    const second = await run([...args, '--plot', plot]);
    expect(second.code, second.stderr).toBe(0);
    expect(second.stdout).toContain('N = 4 pairs');
    const kept = readFileSync(results, 'utf8').trim().split('\n');
    expect(kept.slice(0, done.length)).toEqual(done);
    expect(kept).toHaveLength(3);
    expect(kept.join() + second.stdout + second.stderr).not.toContain('canary');
    expect(readFileSync(plot, 'utf8')).toMatch(/^<svg [\s\S]*<\/svg>\n$/);

    const named = await run([...args, '--names']);
    expect(named.stdout).toContain('canary-no-face.jpg');
    await drain(server);
    await upstream.close?.();
  });

  it('refuses a mistake of the user with exit code 2', async () => {
    const { code, stderr } = await run([join(folder, 'absent.csv')]);
    expect([code, stderr]).toEqual([
      2,
      'The file of pairs cannot be read: check its path.\nSee --help.\n',
    ]);
  });
});
