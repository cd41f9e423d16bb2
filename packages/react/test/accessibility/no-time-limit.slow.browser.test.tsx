/// <reference types="vite/client" />
import { describe, it } from 'vitest';
import '../../src/styles/face-compare.css';
import { ONE_OF_EACH } from '../support/states.test-support.ts';
import { tidyPage } from '../support/widget.test-support.tsx';
import { waitIn } from './no-time-limit.test-support.ts';

// Every other state waits in `npm run test:all`, because the camera makes it slow. In `preparing`
// the person waits for the machine, which has its own limit (F-9).
const STILL = ONE_OF_EACH.filter(({ name }) => !name.startsWith('camera') && name !== 'preparing');

describe('P-34 the widget has no time limit', () => {
  tidyPage();

  it.each(STILL)('in the state $name', waitIn);
});
