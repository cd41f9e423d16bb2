/**
 * Replaces the part of a document between `<!-- NAME -->` and `<!-- /NAME -->`.
 * @throws Error if the document does not have both marks
 */
export function withPart(document, name, part) {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [document.indexOf(start), document.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The document needs ${start} and ${end}.`);
  return `${document.slice(0, from + start.length)}\n${part}\n${document.slice(to)}`;
}
