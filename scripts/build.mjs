/** `npm run build`: every package, as it is published. */
import { build } from './prepare.mjs';
import { giveUp } from './step.mjs';

build().catch((error) => giveUp(error));
