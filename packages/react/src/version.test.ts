import { expect, it } from 'vitest';
import { version } from '../package.json';
import { VERSION } from './version.ts';

it('the version in consent records equals the version of the package', () => {
  expect(VERSION).toBe(version);
});
