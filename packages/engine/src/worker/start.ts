/** The worker: bundled with its runtime into one file, `worker.js`. */
import { listen } from './listen.ts';
import { trustOwnThreads } from './trust-own-threads.ts';

// The runtime starts its threads from this same file, and they answer to it alone.
if (!self.name.startsWith('em-pthread')) {
  trustOwnThreads();
  listen(self as unknown as DedicatedWorkerGlobalScope);
}
