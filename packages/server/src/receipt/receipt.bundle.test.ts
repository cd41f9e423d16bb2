/** The entry for browsers and edge functions, as one bundle. */
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { NOW, sampleClaims, signingServer } from './receipts.test-support.ts';

const { outputFiles, metafile } = await build({
  stdin: {
    contents: "export * from '@facecompare/server/receipt';",
    resolveDir: import.meta.dirname,
  },
  bundle: true,
  format: 'iife',
  globalName: 'entry',
  platform: 'browser',
  conditions: ['source'],
  write: false,
  metafile: true,
  outdir: 'out',
});
const code = outputFiles.map(({ text }) => text).join('\n');

describe('the entry @facecompare/server/receipt', () => {
  it('imports jose only, and nothing of Node', () => {
    const inputs = Object.values(metafile.inputs).flatMap(({ imports }) => imports);
    expect(inputs.filter(({ path }) => /^node:|^(crypto|buffer)$/.test(path))).toEqual([]);
    expect(inputs.filter(({ external }) => external)).toEqual([]);
    expect(code).not.toMatch(/node:|\bBuffer\b|\brequire\(/);
    const packages = Object.keys(metafile.inputs).filter((path) => path.includes('node_modules'));
    expect(packages.length).toBeGreaterThan(3);
    expect(packages.filter((path) => !/node_modules\/jose\/[^@]*$/.test(path))).toEqual([]);
  });

  it('verifies a receipt with only what the web platform has', async () => {
    const { keys, receipt } = await signingServer();
    const web = { atob, btoa, crypto, DOMException, structuredClone, TextDecoder, TextEncoder };
    const given = { receipt: await receipt(), keys: JSON.stringify(keys.jwks()) };
    const call = `${code}; entry.verifyReceipt(receipt, JSON.parse(keys), { now: ${NOW} })`;
    const claims: unknown = await runInNewContext(call, { ...web, ...given });
    expect(JSON.stringify(claims)).toBe(JSON.stringify(sampleClaims()));
  });
});
