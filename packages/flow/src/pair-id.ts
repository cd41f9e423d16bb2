const HEX = /[^0-9a-f]/gi;

const bytesOf = (uuid: string): number[] =>
  Array.from({ length: 16 }, (_, index) => Number.parseInt(uuid.replace(HEX, '').slice(index * 2, index * 2 + 2), 16) || 0);

/**
 * The uuid of a pair of photos: the same two photos always give the same one, so that "Try again" is the same question
 * to a server, and a retake is another. Both ids are random uuids, and so is their exclusive or (RFC 9562, version 8);
 * the second is turned by one byte, so that swapping the photos is another pair.
 */
export function pairId(selfieId: string, referenceId: string): string {
  const a = bytesOf(selfieId);
  const b = bytesOf(referenceId);
  const mixed = a.map((byte, index) => byte ^ (b[(index + 1) % 16] ?? 0));
  mixed[6] = ((mixed[6] ?? 0) & 0x0f) | 0x80;
  mixed[8] = ((mixed[8] ?? 0) & 0x3f) | 0x80;
  const hex = mixed.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
