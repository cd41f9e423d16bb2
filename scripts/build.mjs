/** `npm run build`: builds every package as it is published. */
import { build } from '../tools/prepare.mjs';

await build();
