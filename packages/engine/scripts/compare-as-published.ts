/**
 * Compares photos with the published models, in float32; the smaller copies are measured against
 * the result. It is a program of its own that the bench forks. Each message is a pair of paths.
 * Each answer is the cosine of the two faces, or the code of the problem.
 */
import { readFile } from 'node:fs/promises';
import { MODELS } from '../src/model-catalog.ts';
import { IMAGE_LIMITS } from '../src/node/image-limits.ts';
import { createPhotoReader } from '../src/node/photo-reader.ts';
import { cosineOf } from '../src/pipeline/compare-embeddings.ts';
import { readSource } from './model-files.ts';
import { sourceFolder } from './prepare-models.ts';

export interface ComparedAsPublished {
  readonly cosine: number | null;
  readonly code: string | null;
}

const folder = sourceFolder();
for (const model of MODELS) await readSource(model, folder);
const read = await createPhotoReader({ modelsFolder: folder, limits: IMAGE_LIMITS });

process.on('message', async ([a, b]: readonly [a: string, b: string]) => {
  const selfie = await read(new Uint8Array(await readFile(a)), { multipleFaces: 'main' });
  const reference = await read(new Uint8Array(await readFile(b)), {
    turn: true,
    multipleFaces: 'main',
  });
  const answer: ComparedAsPublished =
    'problem' in selfie
      ? { cosine: null, code: selfie.problem.code }
      : 'problem' in reference
        ? { cosine: null, code: reference.problem.code }
        : { cosine: cosineOf(selfie.embedding, reference.embedding), code: null };
  process.send?.(answer);
});
