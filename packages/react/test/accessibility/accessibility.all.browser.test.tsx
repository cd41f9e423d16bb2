/// <reference types="vite/client" />
import '../../src/styles/face-compare.css';
import { STATES } from '../support/states.test-support.ts';
import { accessibleIn } from './every-state.test-support.ts';

accessibleIn(STATES);
