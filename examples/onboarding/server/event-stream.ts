import type { BankEvent } from './bank-session.ts';
import type { Ledger } from './ledger.ts';

/** Pages that may watch at the same time. */
const MOST_WATCHERS = 20;
/** Events that wait for a page that does not read. Then the stream ends, and the page reconnects. */
const MOST_WAITING = 100;
/** Keeps the connection open, and finds one that is gone. In milliseconds. */
const HEARTBEAT = 15_000;

export interface EventStreams {
  /** Answers a page with server-sent events: first the whole state, then each change. */
  readonly open: () => Response;
  /** Ends all streams, because a server waits for open answers before it stops. */
  readonly close: () => void;
}

export function createEventStreams(ledger: Ledger): EventStreams {
  const ends = new Set<() => void>();

  function stream(): ReadableStream<Uint8Array> {
    const encoder = new TextEncoder();
    let release = () => {};
    return new ReadableStream({
      start(controller) {
        const end = () => {
          release();
          controller.close();
        };
        const write = (text: string) => {
          controller.enqueue(encoder.encode(text));
          if ((controller.desiredSize ?? 0) < -MOST_WAITING) end();
        };
        const send = ({ type, data }: BankEvent) =>
          write(`event: ${type}\ndata: ${JSON.stringify(data)}\n\n`);
        const stopListening = ledger.listen(send);
        const heartbeat = setInterval(() => write(': still here\n\n'), HEARTBEAT);
        release = () => {
          ends.delete(end);
          clearInterval(heartbeat);
          stopListening();
        };
        ends.add(end);
        write('retry: 1000\n\n');
        send({ type: 'state', data: ledger.state() });
      },
      cancel: () => release(),
    });
  }

  return {
    open: () =>
      ends.size >= MOST_WATCHERS
        ? new Response(null, { status: 503, headers: { 'Retry-After': '5' } })
        : new Response(stream(), {
            headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' },
          }),
    close: () => {
      for (const end of ends) end();
    },
  };
}
