/** Removes what differs between runs: sizes of photos, the address of the page, and times. */
export const tidyTree = (tree: string): string =>
  `${tree
    .replaceAll(location.search, '')
    .replaceAll(location.host, 'page.example')
    .replaceAll(/\d+(\.\d+)? (byte|kB|MB)s?(?= to |$)/gm, 'N kB')
    .replaceAll(/Answered on [^"\n]+/g, 'Answered on DATE')}\n`;
