/** The same tree whatever a photo weighs, where the page is served, and when it was answered. */
export const tidyTree = (tree: string): string =>
  `${tree
    .replaceAll(location.search, '')
    .replaceAll(location.host, 'page.example')
    .replaceAll(/\d+(\.\d+)? (byte|kB|MB)s?(?= to |$)/gm, 'N kB')
    .replaceAll(/Answered on [^"\n]+/g, 'Answered on DATE')}\n`;
