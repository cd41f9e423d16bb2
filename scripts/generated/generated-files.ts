/**
 * Every list, table, diagram and chart that follows from the sources and docs/figures.json, by the
 * path of its file in the repository.
 */
import { textOf } from '../../tools/files.mjs';
import { withPart } from '../../tools/marked-part.mjs';
import { SHIPPED_TAGS } from '../../tools/shipped-tags.ts';
import {
  accuracyChart,
  leaksChart,
  onDeviceCharts,
  performanceChart,
  qualityChart,
  qualityCurves,
  qualityTable,
} from '../documents/charts.ts';
import { packageDiagram } from '../documents/package-diagram.ts';
import { screenDiagram } from '../documents/screen-diagram.ts';
import { walkTable } from '../documents/walk-table.ts';
import {
  elementLanguages,
  languageTable,
  localeExports,
  storyLanguages,
  untranslatedProblems,
} from './languages.ts';
import { problemTables } from './problem-tables.ts';

/** Every part of a document that the code writes, by the name of its marks. */
const PARTS: readonly (readonly [document: string, name: string, write: () => string])[] = [
  ['ARCHITECTURE.md', 'packages', packageDiagram],
  ['docs/state-machine.md', 'screens', screenDiagram],
  ['docs/state-machine.md', 'walk', walkTable],
  ['docs/accuracy.md', 'accuracy', accuracyChart],
  ['docs/accuracy.md', 'degraded', () => qualityTable('both')],
  ['docs/accuracy.md', 'discarded', () => qualityChart('both')],
  ['docs/accuracy.md', 'degraded-one', () => qualityTable('one')],
  ['docs/accuracy.md', 'discarded-one', () => qualityChart('one')],
  ['docs/quality-curves.md', 'curves', qualityCurves],
  ['docs/on-device.md', 'libraries', onDeviceCharts],
  ['docs/performance.md', 'ratios', performanceChart],
  ['docs/camera-leaks.md', 'leaks', leaksChart],
];

const titleOf = (code: string): string =>
  textOf(`docs/problems/${code}.md`).split('\n', 1).join().replace(`# ${code}: `, '');

/** Returns the documents with a generated part, by their paths. */
function documentsWithParts(): Readonly<Record<string, string>> {
  const written: Record<string, string> = {};
  for (const [path, name, write] of PARTS)
    written[path] = withPart(written[path] ?? textOf(path), name, write());
  return written;
}

/** Returns the text that each file should have. */
export async function generatedFiles(): Promise<Readonly<Record<string, string>>> {
  const untranslated = await untranslatedProblems(SHIPPED_TAGS);
  const [manifest, problems, languages] = [
    'packages/react/package.json',
    'docs/problems/README.md',
    'docs/languages.md',
  ];
  return {
    [manifest]: localeExports(textOf(manifest), SHIPPED_TAGS),
    [problems]: problemTables(textOf(problems), titleOf),
    [languages]: languageTable(textOf(languages), untranslated),
    'packages/element/src/languages/shipped-languages.ts': elementLanguages(SHIPPED_TAGS),
    'stories/shipped-languages.ts': storyLanguages(SHIPPED_TAGS),
    ...documentsWithParts(),
  };
}
