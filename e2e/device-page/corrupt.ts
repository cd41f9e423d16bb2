/** Ways to corrupt an answer of the server. */
import type { Corrupt } from './serve-device.ts';

/** Corrupts one file, the first times or always. */
export const corrupting = (
  part: string,
  how: Corrupt,
  times = Number.POSITIVE_INFINITY,
): Corrupt => {
  let left = times;
  return (path, bytes, response) => path.includes(part) && left-- > 0 && how(path, bytes, response);
};
export const missing: Corrupt = (_, __, response) => Boolean(response.writeHead(404).end());
export const page404: Corrupt = (_, __, response) =>
  Boolean(response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Welcome</h1>'));
export const flipped: Corrupt = (_, bytes, response) => {
  const copy = Buffer.from(bytes);
  copy[copy.length >> 1] = (copy[copy.length >> 1] ?? 0) ^ 1;
  return Boolean(response.writeHead(200, { 'Content-Length': copy.length }).end(copy));
};
export const cutAt =
  (share: number): Corrupt =>
  (_, bytes, response) => {
    response.writeHead(200, {
      'Content-Length': bytes.length,
      ETag: '"1"',
      'Accept-Ranges': 'bytes',
    });
    response.write(bytes.subarray(0, Math.round(bytes.length * share)), () => response.destroy());
    return true;
  };
/** A worker that throws as soon as it has to compare. */
export const crashing: Corrupt = (_, bytes, response) => {
  const crash = `addEventListener('message', ({ data }) => { if (data.request?.kind === 'compare') throw new Error('crash'); });\n`;
  return Boolean(response.end(crash + bytes));
};
