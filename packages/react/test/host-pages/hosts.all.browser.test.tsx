/// <reference types="vite/client" />
import '../../src/styles/face-compare.css';
import { ONE_OF_EACH } from '../support/states.test-support.ts';
import { holdsOnEveryHost } from './every-host.test-support.ts';

holdsOnEveryHost(ONE_OF_EACH);
