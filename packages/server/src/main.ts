#!/usr/bin/env -S node --single-threaded-gc
/** The command `facecompare-server`. */
import { runServer } from './run-server.ts';

await runServer();
