/** Runs the command as a developer does: the built package, a real process, a folder of its own. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { WASM_FILE } from './browser-files.ts';
import { MODELS } from './model-catalog.ts';

const COMMAND = fileURLToPath(new URL('../bin/facecompare-assets.mjs', import.meta.url));
const parent = mkdtempSync(join(tmpdir(), 'facecompare-assets-'));
afterAll(() => rmSync(parent, { recursive: true }));

const run = (...given: string[]) =>
  promisify(execFile)(process.execPath, [COMMAND, ...given]).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, output: stderr }),
  );

const everything = [
  ...MODELS.map(({ browserFile }) => browserFile.file),
  WASM_FILE.file,
  'licences.txt',
  'worker.js',
].sort();

describe('facecompare-assets', () => {
  it('copies everything into a folder that it makes, and prints the addresses to use', async () => {
    const folder = join(parent, 'public', 'faces');
    const { code, output } = await run(folder);
    expect(code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(everything);
    expect(statSync(join(folder, WASM_FILE.file)).size).toBe(WASM_FILE.bytes);
    expect(output).toContain(
      "onDevice({ models: '/faces/', wasm: '/faces/', worker: '/faces/worker.js' })",
    );
  });

  it('keeps correct files, replaces others, and deletes nothing', async () => {
    const folder = join(parent, 'again');
    await run(folder);
    const [corrupted, own] = [join(folder, 'fr_detect.net'), join(folder, 'mine.txt')];
    const right = readFileSync(corrupted);
    writeFileSync(corrupted, 'corrupt');
    writeFileSync(own, 'mine');
    const { output } = await run(folder);
    expect(output.match(/^copied .*$/gm)).toEqual([expect.stringContaining('fr_detect.net')]);
    expect(output.match(/^there .*$/gm)).toHaveLength(everything.length - 1);
    expect(readFileSync(corrupted).equals(right)).toBe(true);
    expect(readFileSync(own, 'utf8')).toBe('mine');
  });

  it('leaves out the spoof model with --without-spoof', async () => {
    const folder = join(parent, 'without');
    await run('--without-spoof', folder);
    expect(readdirSync(folder).sort()).toEqual(
      everything.filter((file) => file !== 'fr_liveness.net'),
    );
  });

  it.each([
    ['no folder', [], /Name one folder/],
    ['two folders', ['a', 'b'], /Name one folder/],
    ['an unknown option', ['--force', 'a'], /no option --force/],
    ['a folder that is a file', [join(parent, 'file')], /cannot be written \((EEXIST|ENOTDIR)\)/],
  ])('ends with one sentence after a mistake: %s', async (_, given, sentence) => {
    writeFileSync(join(parent, 'file'), '');
    const { code, output } = await run(...given);
    expect(code).toBe(1);
    expect(output).toMatch(sentence);
    expect(output.trim().split('\n')).toHaveLength(1);
  });

  it('prints its help with --help', async () => {
    expect((await run('--help')).output).toContain(
      'npx -p @facecompare/engine facecompare-assets FOLDER',
    );
  });
});
