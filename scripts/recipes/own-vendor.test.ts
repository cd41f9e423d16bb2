import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const textOf = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

it('S-6: docs/recipes/own-vendor.md shows the example that is tested', () => {
  expect(textOf('docs/recipes/own-vendor.md')).toContain(
    `\n// acme.ts\n${textOf('examples/own-vendor/acme.ts').trim()}\n\`\`\`\n`,
  );
});
