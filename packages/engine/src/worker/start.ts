/** The worker: bundled with its runtime into one file, `worker.js`. */
import { listen, type Scope } from './listen.ts';
import { trustOwnThreads } from './trust-own-threads.ts';

// The runtime starts its threads from this same file, and they answer to it alone.
if (!self.name.startsWith('em-pthread')) {
  trustOwnThreads();
  // A worker's own scope, which the types of a page do not know.
  listen(self as unknown as Scope);
}
