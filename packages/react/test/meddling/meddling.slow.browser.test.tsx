/** One state of each screen; `npm run test:all` has all of them. */
import { ONE_OF_EACH } from '../support/states.test-support.ts';
import { holdsUnderMeddlers } from './every-meddler.test-support.ts';

holdsUnderMeddlers(ONE_OF_EACH, ['a page translator', 'a password manager']);
