import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../tools/start-server.ts';

/**
 * The same fonts on every machine. The files come with the packages, under the SIL Open Font
 * License.
 */
const FILES = {
  latin: '@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2',
  arabic: '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2',
};

const face = (file: string, range: string) => `@font-face {
  font-family: "Test letters";
  font-weight: 100 900;
  src: url(data:font/woff2;base64,${readFileSync(join(ROOT, 'node_modules', file)).toString('base64')});
  unicode-range: ${range};
}`;

/**
 * A style sheet that sets the widget, and the page around it, in fonts that do not depend on the
 * machine.
 */
export const testFonts = (): string => `${face(FILES.latin, 'U+0-5FF, U+2000-22FF')}
${face(FILES.arabic, 'U+600-8FF, U+FB50-FEFF')}
.on-page, [data-styled], [data-styled] code { --fc-font: "Test letters"; font-family: "Test letters"; }
.on-page-note { display: none; }`;
