import { delimiter } from 'node:path';
import { expect, it } from 'vitest';
import { environmentOutside } from './environment-outside.ts';

it('keeps the repository and the test runner out of the environment of a trial', () => {
  const inside = {
    PATH: ['/repo/node_modules/.bin', '/usr/bin', '/repo', '/repository/bin'].join(delimiter),
    NODE_PATH: '/repo/node_modules/.pnpm/node_modules',
    NODE_ENV: 'test',
    VITEST_WORKER_ID: '1',
    npm_package_name: 'facecompare-workspace',
    npm_config_ignore_scripts: 'true',
    ONNXRUNTIME_NODE_INSTALL: 'skip',
    npm_config_cache: '/home/sam/.npm',
    HOME: '/home/sam',
  };
  const outside = {
    PATH: ['/usr/bin', '/repository/bin'].join(delimiter),
    npm_config_cache: '/home/sam/.npm',
    HOME: '/home/sam',
    NEXT_TELEMETRY_DISABLED: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  expect(environmentOutside(inside, '/repo/')).toEqual(outside);
  expect(environmentOutside(inside, '/repo')).toEqual(outside);
});
