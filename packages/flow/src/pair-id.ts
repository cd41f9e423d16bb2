const NO_DIGIT = /[^\da-f]/gi;

/**
 * The uuid of a pair of photos: the same two photos always give the same one, so that "Try again" is the same question
 * to a server, and a retake is another. Both ids are random uuids, and so is their exclusive or (RFC 9562, version 8);
 * the second is turned by one digit, so that swapping the photos is another pair.
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
