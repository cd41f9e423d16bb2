import { expect, it } from 'vitest';
import * as menu from './index.ts';

it('exports these values and no others', () => {
  expect(Object.keys(menu).sort()).toEqual([
    'COUNTED_SHARE',
    'DEFAULT_COSINE_THRESHOLD',
    'EngineFilesError',
    'EngineRuntimeError',
    'IMAGE_LIMITS',
    'MIN_FACE_HEIGHT',
    'MODELS',
    'MODEL_CATALOG',
    'MODEL_SOURCE',
    'cosineOf',
    'createDeviceEngine',
    'createNodeEngine',
    'dissimilarityOf',
    'judge',
  ]);
});
