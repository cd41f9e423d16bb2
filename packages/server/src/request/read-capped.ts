/**
 * Reads all bytes of a stream. Returns null as soon as there are more than `maxBytes`, without
 * reading the rest.
 * @param expectedBytes the length that the sender declared, if any: each byte is then written only
 *   once
 * @throws what the stream throws if it breaks off
 */
export async function readCapped(
  stream: ReadableStream<Uint8Array> | null,
  maxBytes: number,
  expectedBytes = 0,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!stream) return new Uint8Array();
  const reader = stream.getReader();
  let bytes = new Uint8Array(Math.min(expectedBytes, maxBytes));
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return bytes.subarray(0, length);
    const end = length + value.byteLength;
    if (end > maxBytes) {
      // If the sender has already disconnected, cancelling fails, and the result is the same.
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
