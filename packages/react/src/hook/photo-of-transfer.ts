/** Why a drop or paste gave no photo; each reason has its own message (`messages.photo.rejectedDrop`). */
export type RejectedDrop = 'noFile' | 'link' | 'folder' | 'severalFiles';

/**
 * Returns the one dropped or pasted file, or why there is none. We do not guess which of several
 * files the person meant.
 */
export function photoOf({ files, items, types }: DataTransfer): File | RejectedDrop {
  if (files.length > 1) return 'severalFiles';
  // A folder comes as a file that cannot be read, and only this older API tells them apart.
  if (items[0]?.webkitGetAsEntry()?.isDirectory) return 'folder';
  return files[0] ?? (types.includes('text/uri-list') ? 'link' : 'noFile');
}
