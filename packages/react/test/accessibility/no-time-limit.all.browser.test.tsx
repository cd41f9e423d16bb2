/// <reference types="vite/client" />
import { describe, it } from 'vitest';
import '../../src/styles/face-compare.css';
import { STATES } from '../support/states.test-support.ts';
import { tidyPage } from '../support/widget.test-support.tsx';
import { waitIn } from './no-time-limit.test-support.ts';

describe('P-34 the widget has no time limit', () => {
  tidyPage();

  // In `preparing` the person waits for the machine, which has its own limit (F-9).
  it.each(STATES.filter(({ name }) => name !== 'preparing'))('in the state $name', waitIn);
});
