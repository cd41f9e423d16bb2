/**
 * Finds the branches of a file that never ran, as V8 counts them. Returns the source of each block
 * that never ran.
 * @param work imports a fresh copy of the file, because V8 does not count code that was compiled
 * before
 */
import { Session } from 'node:inspector/promises';

export async function missedIn(file: string, work: () => Promise<void>): Promise<string[]> {
  const session = new Session();
  session.connect();
  const sources = new Map<string, string>();
  try {
    await session.post('Profiler.enable');
    await session.post('Debugger.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    await work();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    const scripts = result.filter(({ url }) => url.endsWith(file));
    if (scripts.length === 0) throw new Error(`${file} was never run.`);
    for (const { scriptId } of scripts) {
      const { scriptSource } = await session.post('Debugger.getScriptSource', { scriptId });
      sources.set(scriptId, scriptSource);
    }
    const missed = scripts.flatMap(({ scriptId, functions }) =>
      functions.flatMap(({ ranges }) =>
        ranges
          .filter(({ count }) => count === 0)
          .map(({ startOffset, endOffset }) =>
            (sources.get(scriptId) ?? '').slice(startOffset, endOffset),
          ),
      ),
    );
    // The test runner wraps the exports of a module in these blocks.
    return missed.filter((source) => source !== 'catch {}');
  } finally {
    session.disconnect();
  }
}
