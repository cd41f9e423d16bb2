import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ONE_FILE, oneFile } from './bundles.ts';
import { integritiesIn, integrityOf, SNIPPETS } from './integrity.ts';

const built = fileURLToPath(new URL(`../dist/${ONE_FILE}`, import.meta.url));

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('R-58: the script for a script tag', () => {
  it('R-58: has the hash that every page shows (npm run integrity writes it)', () => {
    const shown = SNIPPETS.flatMap(integritiesIn);
    expect(shown.length).toBeGreaterThanOrEqual(2);
    expect(new Set(shown)).toEqual(new Set([integrityOf(built)]));
  });

  it('R-58: is the same, byte for byte, when it is built again elsewhere', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'facecompare-script-'));
    vi.stubEnv('NODE_ENV', 'production');
    try {
      await build(oneFile(folder));
      expect(readFileSync(join(folder, ONE_FILE)).equals(readFileSync(built))).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('R-51: makes no code out of a string, and uses no storage of the browser', () => {
    const code = readFileSync(built, 'utf8');
    expect(code).toContain('getUserMedia');
    expect(code).not.toMatch(
      /\beval\b|\bFunction\s*\(|insertAdjacentHTML|document\.write|localStorage|sessionStorage|indexedDB|document\.cookie/,
    );
    // Both are in Preact, for a property that the widget never sets. isolation.bundle.test.ts of
    // the React package checks that.
    expect(code.match(/innerHTML|outerHTML/g)).toEqual(['innerHTML', 'innerHTML']);
  });
});
