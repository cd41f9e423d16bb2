/**
 * The worker, bundled into one file, `worker.js`. It starts itself a second time as the helper that
 * reads photos.
 */

import { HELPER_WORKER, serveReadings } from './helper-worker.ts';
import { listen } from './listen.ts';

// The types of a page do not include the global scope of a worker.
const global: unknown = self;
const scope = global as Parameters<typeof listen>[0] & Parameters<typeof serveReadings>[0];

if (self.name === HELPER_WORKER) serveReadings(scope);
else listen(scope);
