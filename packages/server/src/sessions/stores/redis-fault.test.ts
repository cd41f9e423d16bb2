import { problemOf } from '@facecompare/contract';
import { describe, expect, it } from 'vitest';
import { redisFault } from './redis-fault.ts';

describe('redisFault', () => {
  it.each([
    "OOM command not allowed when used memory > 'maxmemory'.",
    "ERR Error running script (call to f_1): @user_script:4: -OOM command not allowed when used memory > 'maxmemory'.",
    'LOADING Redis is loading the dataset in memory',
    "READONLY You can't write against a read only replica.",
    'Socket closed unexpectedly',
    'connect ECONNREFUSED 127.0.0.1:6379',
    '',
  ])('is overloaded for a fault that may pass: %s', (message) => {
    const cause = new Error(message);
    const fault = redisFault(cause);
    expect(problemOf(fault)).toMatchObject({ code: 'overloaded', retryAfter: 1 });
    expect(fault).toMatchObject({ cause });
  });

  it.each([
    'NOPERM User sessions has no permissions to run the command',
    'WRONGTYPE Operation against a key holding the wrong kind of value',
    'ERR value is not an integer or out of range',
    'NOAUTH Authentication required.',
  ])('returns an error that stays: %s', (message) => {
    const error = new Error(message);
    expect(redisFault(error)).toBe(error);
  });
});
