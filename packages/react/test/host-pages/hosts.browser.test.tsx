/// <reference types="vite/client" />
/** The screens that differ most; `npm run test:all` has all of them. */
import '../../src/styles/face-compare.css';
import { ONE_OF_EACH } from '../support/states.test-support.ts';
import { holdsOnEveryHost } from './every-host.test-support.ts';

holdsOnEveryHost(ONE_OF_EACH.filter(({ name }) => ['welcome', 'add', 'match'].includes(name)));
