import { STATES } from '../states.test-support.ts';
import { holdsUnderMeddlers } from './every-meddler.test-support.ts';

holdsUnderMeddlers(STATES);
