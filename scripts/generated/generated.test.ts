import { describe, expect, it } from 'vitest';
import { textOf } from '../../tools/files.mjs';
import { generatedFiles } from './generated-files.ts';
import { languageTable, localeExports } from './languages.ts';

const files = await generatedFiles();

describe('the generated lists and tables', () => {
  it.each(Object.keys(files))('%s follows from the sources; npm run generate writes it', (path) => {
    expect(textOf(path) === files[path], `${path} is stale`).toBe(true);
  });

  it('name the problems that a language has no message for', () => {
    const before =
      '# Languages\n\n| tag | import | x |\n|---|---|---|\n| `aa` | b | c |\n\nText.\n';
    const after = languageTable(before, { en: [], 'pt-BR': ['no-face', 'camera-lost'] });
    expect(after.split('\n').slice(4)).toEqual([
      '| `en` | comes with the widget | English | none |',
      "| `pt-BR` | `import { ptBR } from '@facecompare/react/locales/pt-BR'` | Brazilian Portuguese | no-face, camera-lost |",
      '',
      'Text.',
      '',
    ]);
  });

  it('give a new language an entry of the package, and leave the other entries', () => {
    const manifest = JSON.stringify({
      name: 'x',
      exports: { '.': 1, './locales/aa': 2, './x.css': 3 },
      files: [],
    });
    const written = JSON.parse(localeExports(manifest, ['de', 'nl']));
    expect(Object.keys(written)).toEqual(['name', 'exports', 'files']);
    expect(Object.keys(written.exports)).toEqual(['.', './locales/de', './locales/nl', './x.css']);
  });
});
