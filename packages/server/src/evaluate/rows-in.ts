/**
 * Reads rows of cells as RFC 4180 defines them: a cell in double quotes may hold separators, line
 * breaks and doubled quotes. Empty lines and a byte order mark are left out.
 * @param separator one character, such as a comma or a tab
 * @returns null if a quote is never closed
 */
export function rowsIn(text: string, separator: string): string[][] | null {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endRow = () => {
    row.push(cell);
    if (row.length > 1 || cell !== '') rows.push(row);
    [row, cell] = [[], ''];
  };
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text.charAt(at + 1) === '"') cell += text.charAt(++at);
      else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === separator) {
      row.push(cell);
      cell = '';
    } else if (character === '\n') endRow();
    else if (character !== '\r' || text.charAt(at + 1) !== '\n') cell += character;
  }
  if (quoted) return null;
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}
