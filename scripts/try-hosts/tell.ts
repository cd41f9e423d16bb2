import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Host } from './hosts.ts';
import { TOLD } from './told.mjs';
import { writtenByHand } from './written-by-hand.ts';

/** Records lines that the consumer tests print at their end. */
export function tellLines(lines: readonly string[]): void {
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
  tellLines([
    `${host.name}: ${host.manager}, ${versions.join(', ')}`,
    ...files.flat(),
    `  verdict: ${verdict}`,
  ]);
}
