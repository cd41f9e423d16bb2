/// <reference types="vite/client" />
import '../face-compare.css';
import { ONE_OF_EACH } from '../states.test-support.ts';
import { holdsOnEveryHost } from './every-host.test-support.ts';

holdsOnEveryHost(ONE_OF_EACH);
