/** The worker, bundled into one file, `worker.js`. It starts a second one of itself, which reads photos for it. */

import { HELPER_WORKER, serveReadings } from './helper-worker.ts';
import { listen } from './listen.ts';

// A worker's own scope, which the types of a page do not know.
const scope = self as unknown as Parameters<typeof listen>[0] & Parameters<typeof serveReadings>[0];

if (self.name === HELPER_WORKER) serveReadings(scope);
else listen(scope);
