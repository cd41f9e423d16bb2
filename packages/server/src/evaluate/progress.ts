/** The part of a stream that the progress needs. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface Progress {
  show(done: number, failures: number): void;
  /** Removes the bar. */
  end(): void;
}

const CELLS = 24;

/**
 * Shows how far a run has come: a bar on a terminal, and otherwise a line after each tenth.
 * @param total the number of pairs
 */
export function progressOn(stream: ProgressStream, total: number): Progress {
  let shown = -1;
  return {
    show(done, failures) {
      const step = Math.floor(((stream.isTTY ? 200 : 10) * done) / total);
      if (step === shown) return;
      shown = step;
      const text = `${done} of ${total} pairs, ${failures} not compared`;
      const full = Math.round((CELLS * done) / total);
      const bar = `[${'#'.repeat(full)}${'.'.repeat(CELLS - full)}]`;
      stream.write(stream.isTTY ? `\r\u001b[K${bar} ${text}` : `${text}\n`);
    },
    end() {
      if (stream.isTTY) stream.write('\r\u001b[K');
    },
  };
}
