import { STATES } from '../support/states.test-support.ts';
import { holdsUnderMeddlers } from './every-meddler.test-support.ts';

holdsUnderMeddlers(STATES);
