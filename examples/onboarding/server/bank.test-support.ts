/** The bank's server around an upstream that looks at no photo, without a port. */
import { createApp, createSessions, type Upstream, verdictFor } from '@facecompare/server';
import { vi } from 'vitest';
import { createBank, WEBHOOKS_PATH } from './bank.ts';
import type { BankEvent, BankState } from './bank-session.ts';

export const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
export const ORIGIN = 'http://bank.example';

/** A file that begins like a JPEG, in base64. */
export const photo = (name: string): string =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(name)]).toString('base64');

/** @param change parts of the upstream, which calls every pair a match by default */
export async function testBank(change: Partial<Upstream> = {}) {
  const upstream: Upstream = {
    name: 'test',
    threshold: 2.4,
    ready: () => true,
    compare: async (call) =>
      verdictFor(call, { isMatched: true, dissimilarity: 1.2, threshold: 2.4 }),
    ...change,
  };
  const sessions = await createSessions({
    upstream,
    webhooks: {
      url: 'http://localhost/bank/webhooks',
      secret: SECRET,
      fetch: async (_url, init) => bank.fetch(new Request(`${ORIGIN}${WEBHOOKS_PATH}`, init)),
    },
  });
  const app = createApp(upstream, { sessions, demoRoute: true });
  const bank = createBank({ sessions, fetch: (sent) => app.fetch(sent) }, SECRET);

  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    return bank.fetch(new Request(`${ORIGIN}${path}`, init));
  }
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    send(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: ORIGIN, ...headers },
      body: JSON.stringify(body),
    });

  /** Opens a session as the page does. */
  async function open(body: unknown = { mode: 'both-photos' }) {
    const response = await post('/bank/sessions', body);
    const { sessionId, sessionToken, problem }: Record<string, unknown> = Object(
      await response.json(),
    );
    const cookie = response.headers.get('Set-Cookie')?.split(';')[0] ?? '';
    return {
      status: response.status,
      problem,
      sessionId: String(sessionId),
      token: String(sessionToken),
      cookie,
    };
  }

  /** Compares as the widget does. */
  async function compare(token: string, body: Readonly<Record<string, string>>) {
    const response = await post('/api/face-compare', body, { Authorization: `Bearer ${token}` });
    const answer: { data?: { isMatched?: unknown }; problem?: { code?: unknown } } = Object(
      await response.json(),
    );
    return { isMatched: answer.data?.isMatched, problem: answer.problem?.code };
  }

  /** Watches the events of the bank, as the page `/host` does. */
  async function watch() {
    const response = await send('/bank/events');
    const events: BankEvent[] = [];
    let text = '';
    let ended = false;
    const reading = (async () => {
      for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        text += chunk;
        const parts = text.split('\n\n');
        text = parts.pop() ?? '';
        for (const part of parts) {
          const [, type, data] = /^event: (.+)\ndata: (.+)$/.exec(part) ?? [];
          if (type && data) events.push(JSON.parse(`{"type":"${type}","data":${data}}`));
        }
      }
      ended = true;
    })();
    return {
      events,
      types: () => events.map(({ type }) => type),
      isEnded: () => ended,
      until: (type: BankEvent['type']) =>
        vi.waitFor(() => {
          if (!events.some((event) => event.type === type)) throw new Error(`No ${type} yet.`);
        }),
      reading,
    };
  }

  /** Returns the state that a page gets which opens now. */
  async function state(): Promise<BankState> {
    const { events, until } = await watch();
    await until('state');
    const [first] = events;
    if (first?.type !== 'state') throw new Error('The first event is not the state.');
    return first.data;
  }

  return { bank, sessions, send, post, open, compare, watch, state };
}
