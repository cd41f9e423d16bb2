/** Finds the exports that differ between two states of a page. */

/** Splits the text by heading. The text above the first heading has an empty name. */
function sections(page: string): Map<string, string> {
  const [top = '', ...rest] = page.split(/^### /m);
  return new Map([
    ['', top],
    ...rest.map((text): [string, string] => [
      text.split('\n')[0] ?? '',
      text.replace(/\s*(## Types\s*)?$/, ''),
    ]),
  ]);
}

/**
 * Compares two states of a page.
 * @returns one line for each: `FaceCompare changed`, `en is new`, `Messages is gone`
 */
export function changedExports(committed: string, built: string): string[] {
  const [before, after] = [sections(committed), sections(built)];
  const names = new Set([...before.keys(), ...after.keys()]);
  const told = (name: string, what: string) =>
    `${name === '' ? 'the head of the page' : name} ${what}`;
  return [...names].flatMap((name) => {
    if (before.get(name) === after.get(name)) return [];
    return [told(name, !before.has(name) ? 'is new' : after.has(name) ? 'changed' : 'is gone')];
  });
}
