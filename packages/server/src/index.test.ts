import { expect, it } from 'vitest';
import * as entry from './index.ts';

it('exports exactly these values', () => {
  expect(Object.keys(entry).sort()).toEqual([
    'DEMO_PATH',
    'ProblemError',
    'connectRedisStore',
    'createApp',
    'createFaceCompareHandler',
    'createHttpServer',
    'createSessions',
    'createSessionsClient',
    'drain',
    'engineUpstream',
    'isProblemCode',
    'memorySessionStore',
    'memoryStore',
    'readConfig',
    'redisSessionStore',
    'refusalFor',
    'runServer',
    'toNodeHandler',
    'verdictFor',
    'vlens',
  ]);
});
