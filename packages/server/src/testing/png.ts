import { deflateSync } from 'node:zlib';

/** CRC-32 of the PNG specification, annex D. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const u32 = (value: number): Uint8Array =>
  Uint8Array.from([value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]);

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

export function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = joined(new TextEncoder().encode(type), data);
  return joined(u32(data.length), body, u32(crc32(body)));
}

export const PNG_SIGNATURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export const header = (width: number, height: number, bitDepth = 8, colourType = 0): Uint8Array =>
  chunk('IHDR', joined(u32(width), u32(height), Uint8Array.from([bitDepth, colourType, 0, 0, 0])));

/** Makes a PNG of one bit a pixel, all black: a few kilobytes for any number of pixels. */
export function blackPng(
  width: number,
  height: number,
  written: { width: number; height: number } = { width, height },
): Uint8Array {
  const rows = new Uint8Array((Math.ceil(width / 8) + 1) * height);
  return joined(
    PNG_SIGNATURE,
    header(written.width, written.height, 1),
    chunk('IDAT', Uint8Array.from(deflateSync(rows))),
    chunk('IEND', new Uint8Array()),
  );
}
