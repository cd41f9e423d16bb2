const NO_DIGIT = /[^\da-f]/gi;

/**
 * Returns the uuid of a pair of photos. The same two photos always give the same one, so that "Try
 * again" is the same request to a server, and a retake is another. Both ids are random uuids, and
 * so is their exclusive or (RFC 9562, version 8). The second id is rotated by one digit, so that
 * swapping the photos gives another pair.
 */
export function pairId(selfieId: string, referenceId: string): string {
  const other = referenceId.replace(NO_DIGIT, '');
  let digits = 0;
  return selfieId.toLowerCase().replace(/[\da-f]/g, (digit, position: number) => {
    const mixed =
      Number.parseInt(digit, 16) ^ Number.parseInt(other[++digits % other.length] ?? '0', 16);
    // The digits of the version and of the variant.
    return position === 14
      ? '8'
      : position === 19
        ? ((mixed & 3) | 8).toString(16)
        : mixed.toString(16);
  });
}
