import { entriesOf, foreignImports, packageFacts } from './package-graph.ts';

/** Draws who imports whom, and from which entry, as Mermaid text. A star marks a peer. */
export function packageDiagram(): string {
  const packages = packageFacts();
  const boxes = packages.map((facts) => {
    const foreign = foreignImports(facts).map((name) =>
      facts.peers.includes(name) ? `${name}*` : name,
    );
    return `  ${facts.name}["${[facts.name, ...foreign].join('<br>')}"]`;
  });
  const arrows = packages.flatMap((facts) =>
    packages.flatMap(({ name }) => {
      const entries = entriesOf(facts, name).map((entry) =>
        (name + entry.slice(1)).replace(/locales\/.*/, 'locales/…'),
      );
      return entries.length > 0
        ? [`  ${facts.name} -->|"${[...new Set(entries)].join('<br>')}"| ${name}`]
        : [];
    }),
  );
  return ['```mermaid', 'flowchart RL', ...boxes, ...arrows, '```'].join('\n');
}
