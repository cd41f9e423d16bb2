import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkModels } from './check-models.ts';
import { EngineFilesError } from './engine-files-error.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'engine-check-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('names a missing model and the command to run', async () => {
  await expect(checkModels(folder)).rejects.toThrow(
    /^The face model fr_detect\.onnx is not in .*: run `npm start` again/,
  );
  await expect(checkModels(folder)).rejects.toBeInstanceOf(EngineFilesError);
});

it('refuses a file with the right name and the wrong content', async () => {
  await writeFile(join(folder, 'fr_detect.onnx'), 'not a model');
  await expect(checkModels(folder)).rejects.toMatchObject({
    name: 'EngineFilesError',
    file: 'fr_detect.onnx',
    message: expect.stringContaining('damaged'),
  });
});
