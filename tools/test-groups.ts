import { basename } from 'node:path';

/** Test files that take long, in seconds on two cores. The names only decide how even groups are. */
export const LONG: Readonly<Record<string, number>> = {
  'accessibility.browser.test.tsx': 30,
  'camera-faults.browser.test.tsx': 15,
  'camera-lifecycle.browser.test.tsx': 15,
  'guidance.slow.browser.test.tsx': 60,
  'isolation-strings.slow.browser.test.tsx': 15,
  'meddling.slow.browser.test.tsx': 24,
  'photo-gate.slow.browser.test.tsx': 20,
  'way-on.browser.test.tsx': 12,
  'accessibility.all.browser.test.tsx': 100,
  'hosts.all.browser.test.tsx': 40,
  'meddling.all.browser.test.tsx': 180,
  'no-time-limit.all.browser.test.tsx': 180,
  'privacy-object-urls.all.browser.test.tsx': 120,
};
/** Seconds of any other file. */
const USUAL = 6;

/**
 * Splits test files into groups that take about as long as each other. Each group runs in a browser
 * of its own, because all pages of a browser share one fake camera.
 */
export function inGroups(files: readonly string[], count: number): string[][] {
  const groups = Array.from({ length: count }, () => ({ seconds: 0, files: [] as string[] }));
  const timed = files.map((file) => ({ file, seconds: LONG[basename(file)] ?? USUAL }));
  for (const { file, seconds } of timed.sort((one, other) => other.seconds - one.seconds)) {
    const least = groups.reduce((one, other) => (other.seconds < one.seconds ? other : one));
    least.seconds += seconds;
    least.files.push(file);
  }
  return groups.map((group) => group.files);
}
