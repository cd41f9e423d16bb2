/// <reference types="vite/client" />
import { describe, it } from 'vitest';
import '../../src/styles/face-compare.css';
import { ONE_OF_EACH } from '../support/states.test-support.ts';
import { tidyPage } from '../support/widget.test-support.tsx';
import { waitIn } from './no-time-limit.test-support.ts';

// Every other state waits in `npm run test:all`; with the camera on, that is slow. In `preparing` a person waits for the
// machine, which has a limit of its own (F-9).
const STILL = ONE_OF_EACH.filter(({ name }) => !name.startsWith('camera') && name !== 'preparing');

describe('P-34 nobody is timed out', () => {
  tidyPage();

  it.each(STILL)('in the state $name', waitIn);
});
