import { describe, expect, it } from 'vitest';
import { type ModelFile, readModelFile, writeModelFile } from './model-file.ts';

const plan: ModelFile['plan'] = {
  input: [3, 4, 5],
  tensors: [{ height: 1, width: 2, channels: 8, used: 3, at: 16 }],
  bytes: 64,
  steps: [{ do: 'add', one: 0, other: 0, to: 0, slope: 1 }],
  answer: { output: 0 },
};

describe('a model file', () => {
  it.each([0, 1, 2, 3])('reads back what was written, with a list of any length (%d)', (more) => {
    const file = { plan: { ...plan, bytes: 10 ** more }, data: Uint8Array.of(1, 2, 3, 4) };
    const read = readModelFile(writeModelFile(file));
    expect(read.plan).toEqual(file.plan);
    expect([...read.data]).toEqual([1, 2, 3, 4]);
    // Numbers of four bytes are read in place.
    expect(read.data.byteOffset % 4).toBe(0);
  });
});
