import { describe, expect, it } from 'vitest';
import { loadRedis } from './load-redis.ts';

const failing = (code: string) => () =>
  Promise.reject(Object.assign(new Error('Cannot find package'), { code }));

describe('loadRedis', () => {
  it('imports the installed client', async () => {
    expect(typeof (await loadRedis()).createClient).toBe('function');
  });

  it('names the command that installs a missing client', async () => {
    await expect(loadRedis(failing('ERR_MODULE_NOT_FOUND'))).rejects.toThrow(
      /^The client of Redis is not installed\. Run: npm install @redis\/client@6$/,
    );
  });

  it('passes on any other failure', async () => {
    await expect(loadRedis(failing('ERR_DLOPEN_FAILED'))).rejects.toThrow('Cannot find package');
  });
});
