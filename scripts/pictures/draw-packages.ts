/** Draws which package imports which, from which entry, and what each package takes from others. */
import { layeredGraph } from './layered-graph.ts';
import { notesAt } from './notes.ts';
import { entriesOf, foreignImports, type PackageFacts, packageFacts } from './package-graph.ts';
import { svgPicture, textAt } from './svg-picture.ts';

const TOP = 44;
const NOTES = [
  'In a box: what its sources import from others. A star: brought by the page or the server (a peer).',
  'Sources that are shipped only, types included; built-in modules of Node are left out.',
];

/** Returns what a package takes from others; a star marks what the host brings itself. */
function foreignLines(facts: PackageFacts): string[] {
  const names = foreignImports(facts).map((name) =>
    facts.peers.includes(name) ? `${name}*` : name,
  );
  return names.length === 0 ? ['nothing of others'] : names;
}

export function drawPackages(): string {
  const packages = packageFacts();
  const boxes = packages.map((facts) => ({
    id: facts.name,
    lines: [
      { text: facts.name, classes: 'name' },
      ...foreignLines(facts).map((text) => ({ text, classes: 'code' })),
    ],
  }));
  const arrows = packages.flatMap((facts) =>
    packages.flatMap(({ name }) => {
      const entries = entriesOf(facts, name);
      const lines = entries.map((entry) => ({ text: name + entry.slice(1), classes: 'code one' }));
      return entries.length === 0
        ? []
        : [{ from: facts.name, to: name, lines, kind: 'one' as const }];
    }),
  );
  const { width, height, elements } = layeredGraph(boxes, arrows, 'RL', { rank: 56, node: 40 });
  const small = notesAt(TOP + height + 16, NOTES, Math.max(width, 720));
  return svgPicture({
    width: Math.max(width, 720),
    height: TOP + height + 16 + small.height,
    title: 'The packages, and who imports whom',
    description: arrows
      .map(({ from, lines }) => `${from} imports ${lines.map(({ text }) => text).join(', ')}.`)
      .join(' '),
    body: [
      textAt(24, 28, 'Who imports whom', 'head'),
      textAt(200, 28, '— imports', 'code one'),
      `<g transform="translate(0 ${TOP})">`,
      ...elements,
      '</g>',
      ...small.elements,
    ],
  });
}
