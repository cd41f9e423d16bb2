/**
 * All bytes of a stream, or null as soon as there are more than `maxBytes`: then the rest is refused unread.
 * @param expectedBytes how many there will be, as far as the sender said so: then each byte is written once, where it stays
 * @throws what the stream throws, when it breaks off
 */
export async function readCapped(
  stream: ReadableStream<Uint8Array> | null,
  maxBytes: number,
  expectedBytes = 0,
): Promise<Uint8Array | null> {
  if (!stream) return new Uint8Array();
  const reader = stream.getReader();
  let bytes = new Uint8Array(Math.min(expectedBytes, maxBytes));
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return bytes.subarray(0, length);
    const end = length + value.byteLength;
    if (end > maxBytes) {
      // The sender may be gone by now, and then there is nothing left to refuse.
      await reader.cancel().catch(() => undefined);
      return null;
    }
    if (end > bytes.byteLength)
      bytes = grown(bytes, length, Math.min(maxBytes, Math.max(end, 2 * bytes.byteLength)));
    bytes.set(value, length);
    length = end;
  }
}

function grown(bytes: Uint8Array, length: number, size: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(size);
  larger.set(bytes.subarray(0, length));
  return larger;
}
