import { beforeEach } from 'vitest';
import { preparePreact } from '../src/renderer/prepare-preact.ts';

preparePreact();

/** Preact has no strict mode. These tests count what React does twice. */
const STRICT = /strict: true|StrictMode/;

beforeEach(({ task, skip }) => {
  if (STRICT.test(task.name) || STRICT.test(task.suite?.name ?? '')) skip('without a strict mode');
});
