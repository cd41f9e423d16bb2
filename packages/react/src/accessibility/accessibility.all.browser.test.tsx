/// <reference types="vite/client" />
import '../face-compare.css';
import { STATES } from '../states.test-support.ts';
import { accessibleIn } from './every-state.test-support.ts';

accessibleIn(STATES);
