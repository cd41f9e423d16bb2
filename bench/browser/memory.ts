/** Measures the memory that is still held after 100 comparisons. */
import { existsSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright';
import { type Candidate, openPage } from './open-page.ts';
import { openWorkerSession } from './worker-session.ts';

/** Bytes, after the garbage is collected. */
export interface Held {
  /**
   * JavaScript of the page and of its worker, with their buffers. WebAssembly's own memory is not
   * included.
   */
  readonly heaps: number;
  /**
   * The private memory of the page's process, including WebAssembly's; null if the system is not
   * Linux.
   */
  readonly process: number | null;
}

const heapOf = (usage: Readonly<Record<string, unknown>>): number =>
  ['usedSize', 'embedderHeapUsedSize', 'backingStorageSize'].reduce(
    (sum, name) => sum + Number(usage[name]),
    0,
  );

function anonymousOf(pid: number): number | null {
  const file = `/proc/${pid}/smaps_rollup`;
  const kilobytes = existsSync(file)
    ? /^Anonymous:\s+(\d+) kB/m.exec(readFileSync(file, 'utf8'))?.[1]
    : undefined;
  return kilobytes === undefined ? null : 1024 * Number(kilobytes);
}

/** @returns the memory held after 10 comparisons, and after 100 */
export async function measureMemory(
  browser: Browser,
  site: string,
  candidate: Candidate,
): Promise<readonly [Held, Held]> {
  const page = await openPage(browser, candidate, { site });
  const session = await page.context().newCDPSession(page);
  const askWorker = await openWorkerSession(session);
  const system = await browser.newBrowserCDPSession();
  const after = async (comparisons: number): Promise<Held> => {
    // `warm` does one more comparison before those that it times.
    await page.evaluate((count) => window.library.warm(count - 1), comparisons);
    await session.send('HeapProfiler.collectGarbage');
    await askWorker('HeapProfiler.collectGarbage');
    const heaps =
      heapOf({ ...(await session.send('Runtime.getHeapUsage')) }) +
      heapOf(await askWorker('Runtime.getHeapUsage'));
    const { processInfo } = await system.send('SystemInfo.getProcessInfo');
    // The busiest renderer is that of the page. The others are spare and have done nothing.
    const [busiest] = processInfo
      .filter(({ type }) => type === 'renderer')
      .sort((a, b) => b.cpuTime - a.cpuTime);
    return { heaps, process: busiest ? anonymousOf(busiest.id) : null };
  };
  const held = [await after(10), await after(90)] as const;
  await system.detach();
  await page.context().close();
  return held;
}
