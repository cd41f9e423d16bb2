import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Host } from './hosts.ts';
import { TOLD } from './told.mjs';
import { writtenByHand } from './written-by-hand.ts';

/** Notes what was installed in a host, the lines a user writes there, and the verdict that came of them. */
export function tell(host: Host, versions: readonly string[], verdict: string | null): void {
  const files = writtenByHand(host).map(({ path, lines }) => [`  ${path}, ${lines.length} lines`, ...lines.map((line) => `    ${line}`)]);
  mkdirSync(dirname(TOLD), { recursive: true });
  appendFileSync(TOLD, [`${host.name}: ${versions.join(', ')}`, ...files.flat(), `  verdict: ${verdict}`, '', ''].join('\n'));
}

/** Notes why a host was not tried. */
export function tellSkipped(host: Host): void {
  mkdirSync(dirname(TOLD), { recursive: true });
  appendFileSync(TOLD, `${host.name}: not tried, because there is no package ${host.uses} yet\n\n`);
}
