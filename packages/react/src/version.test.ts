import { expect, it } from 'vitest';
import { version } from '../package.json';
import { VERSION } from './version.ts';

it('the version that consent records name is the one of the package', () => {
  expect(VERSION).toBe(version);
});
