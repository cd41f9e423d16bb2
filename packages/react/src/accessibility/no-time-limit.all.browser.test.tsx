/// <reference types="vite/client" />
import { describe, it } from 'vitest';
import '../face-compare.css';
import { STATES } from '../states.test-support.ts';
import { tidyPage } from '../widget.test-support.tsx';
import { waitIn } from './no-time-limit.test-support.ts';

describe('P-34 nobody is timed out', () => {
  tidyPage();

  // In `preparing` a person waits for the machine, which has a limit of its own (F-9).
  it.each(STATES.filter(({ name }) => name !== 'preparing'))('in the state $name', waitIn);
});
