import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RESULTS } from '../../tools/checks.mjs';
import { SUITES } from '../../tools/suites.mjs';
import type { Host } from './hosts.ts';
import { writtenByHand } from './written-by-hand.ts';

/** The suite prints this file at its end. */
const TOLD = join(RESULTS, SUITES.hosts.shows);

/** Records lines that the consumer tests print at their end. */
export function reportLines(lines: readonly string[]): void {
  mkdirSync(dirname(TOLD), { recursive: true });
  appendFileSync(TOLD, [...lines, '', ''].join('\n'));
}

/**
 * Records what was installed in a host, the number of lines that a user writes there, and the
 * verdict.
 */
export function tell(host: Host, versions: readonly string[], verdict: string | null): void {
  const files = writtenByHand(host).map(({ path, lines }) => [
    `  ${path}, ${lines.length} lines`,
    ...lines.map((line) => `    ${line}`),
  ]);
  reportLines([
    `${host.name}: ${host.manager}, ${versions.join(', ')}`,
    ...files.flat(),
    `  verdict: ${verdict}`,
  ]);
}
