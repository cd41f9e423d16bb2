/**
 * Finds sets of two or more files that all reach each other by imports, the largest first.
 * @param graph each file, and the files that it imports; imports that are not keys of the graph are
 * ignored
 */
export function importCycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const reached = new Map(
    [...graph].map(([file, imports]) => {
      const found = new Set(imports);
      for (const next of found) for (const further of graph.get(next) ?? []) found.add(further);
      return [file, found] as const;
    }),
  );
  const reaches = (from: string, to: string) => reached.get(from)?.has(to) === true;
  const sets = [...graph.keys()].map((file) =>
    [...graph.keys()].filter((other) => reaches(file, other) && reaches(other, file)),
  );
  // Each set is found once from each of its files.
  return sets
    .filter(([first, second], index) => second && first === [...graph.keys()][index])
    .sort((a, b) => b.length - a.length);
}
