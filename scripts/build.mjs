/** `npm run build`: builds every package as it is published. */
import { build } from '../tools/prepare.mjs';
import { giveUp } from '../tools/step.mjs';

build().catch((error) => giveUp(error));
