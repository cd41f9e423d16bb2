import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import { filesBelow } from '../testing/files-below.ts';
import { sessionNode } from '../testing/session-nodes.ts';
import { sendTo } from '../testing/session-requests.ts';
import { CANARY_KEYS, testCanaries } from './canary.test-support.ts';

describe('with the store of one process', () =>
  testCanaries(async () => {
    const temporary = await mkdtemp(join(tmpdir(), 'facecompare-canary-'));
    const node = await sessionNode(CANARY_KEYS, temporary);
    return {
      send: sendTo(node.url),
      store: node.store,
      pass: node.pass,
      places: async () =>
        new Map([
          ['the log', Buffer.from(node.process.output())],
          ...(await filesBelow(temporary)),
        ]),
      async remove() {
        node.process.child.kill('SIGKILL');
        await rm(temporary, { recursive: true, force: true });
      },
    };
  }));
