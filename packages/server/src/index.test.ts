import { expect, it } from 'vitest';
import * as entry from './index.ts';

it('offers exactly this menu', () => {
  expect(Object.keys(entry).sort()).toEqual([
    'DEMO_PATH',
    'createApp',
    'createFaceCompareHandler',
    'createHttpServer',
    'drain',
    'engineUpstream',
    'memoryStore',
    'readConfig',
    'vlens',
  ]);
});
