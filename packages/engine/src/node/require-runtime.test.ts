import { describe, expect, it } from 'vitest';
import { requireRuntime } from './require-runtime.ts';

describe('requireRuntime', () => {
  it('accepts an installed runtime', () => {
    expect(() => requireRuntime()).not.toThrow();
  });

  it('S-1: names every missing package and the command that installs them, in one line', () => {
    expect(() => requireRuntime((name) => name === 'piscina')).toThrow(
      'The face engine needs onnxruntime-node, sharp. Run: npm install --ignore-scripts @facecompare/engine onnxruntime-node piscina sharp',
    );
  });
});
