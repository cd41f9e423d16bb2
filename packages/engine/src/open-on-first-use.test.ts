import { expect, it } from 'vitest';
import { MODEL_CATALOG } from './model-catalog.ts';
import { openOnFirstUse } from './open-on-first-use.ts';

const { detect, feature } = MODEL_CATALOG;

it('opens a model once, on first use, for any number of simultaneous calls', async () => {
  const opened: string[] = [];
  const ask = openOnFirstUse(async ({ name }) => {
    opened.push(name);
    return { run: async (input) => ({ output: input }) };
  });
  expect(opened).toEqual([]);
  const input = new Float32Array(1);
  await Promise.all([ask(detect, input), ask(detect, input), ask(feature, input)]);
  expect(opened).toEqual(['detect', 'feature']);
});

it('opens a model again after a failure', async () => {
  let calls = 0;
  const ask = openOnFirstUse(async () => {
    calls++;
    if (calls === 1) throw new Error('not yet');
    return { run: async () => ({}) };
  });
  await expect(ask(detect, new Float32Array(1))).rejects.toThrow('not yet');
  await expect(ask(detect, new Float32Array(1))).resolves.toEqual({});
});
