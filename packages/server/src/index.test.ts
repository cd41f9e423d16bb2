import { expect, it } from 'vitest';
import * as entry from './index.ts';

it('exports exactly these values', () => {
  expect(Object.keys(entry).sort()).toEqual([
    'DEMO_PATH',
    'ProblemError',
    'createApp',
    'createFaceCompareHandler',
    'createHttpServer',
    'drain',
    'engineUpstream',
    'isProblemCode',
    'memoryStore',
    'readConfig',
    'refusalFor',
    'toNodeHandler',
    'verdictFor',
    'vlens',
  ]);
});
