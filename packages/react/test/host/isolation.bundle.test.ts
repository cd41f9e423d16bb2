/**
 * What a page downloads of the widget, as one bundle. It must not turn a string into markup or
 * code.
 */
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const { outputFiles } = await build({
  stdin: { contents: "export * from '@facecompare/react';", resolveDir: import.meta.dirname },
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  platform: 'browser',
  define: { 'process.env.NODE_ENV': '"production"' },
  external: ['react', 'react-dom', 'react/jsx-runtime'],
  write: false,
  outdir: 'out',
});
const code = outputFiles.map(({ text }) => text).join('\n');

describe('R-51: the built bundle, lazy chunks included', () => {
  it('R-51: contains the whole widget', () => {
    expect(outputFiles.length).toBeGreaterThan(2);
    for (const known of ['createImageBitmap', 'face_image1', 'getUserMedia', 'camera-denied'])
      expect(code).toContain(known);
  });

  it.each([
    [
      'innerHTML',
      /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|DOMParser|document\.write/g,
    ],
    ['eval', /\beval\b/g],
    ['new Function', /\bFunction\s*\(/g],
    ['a timer with a string', /set(Timeout|Interval)\(\s*["'`]/g],
    ['a script element', /createElement\(\s*["'`]script/g],
    [
      'a store of the browser',
      /localStorage|sessionStorage|indexedDB|document\.cookie|\bcaches\b|getDirectory/g,
    ],
  ])('R-51: contains %s 0 times', (_, pattern) => {
    expect(code.match(pattern) ?? []).toEqual([]);
  });
});
