/** What was dropped or pasted in place of one photo; each has a sentence of its own (`words.photo.notTaken`). */
export type NotTaken = 'noFile' | 'link' | 'folder' | 'severalFiles';

/** The one file that somebody drops or pastes, or why there is none to take. Nobody guesses which of several was meant. */
export function photoOf({ files, items, types }: DataTransfer): File | NotTaken {
  if (files.length > 1) return 'severalFiles';
  // A folder comes as a file that cannot be read, and only this older way of asking tells them apart.
  if (items[0]?.webkitGetAsEntry()?.isDirectory) return 'folder';
  return files[0] ?? (types.includes('text/uri-list') ? 'link' : 'noFile');
}
