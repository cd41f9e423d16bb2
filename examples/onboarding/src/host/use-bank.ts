import { useEffect, useState } from 'react';
import { type BankEvent, type BankState, SESSION_EVENTS } from '../../server/bank-session.ts';
import { EMPTY, reduceBank, sentenceOf } from './reduce-bank.ts';

const TYPES: readonly BankEvent['type'][] = ['state', 'webhook.received', ...SESSION_EVENTS];
/** Pause before the page tries again after an answer that is no stream. In milliseconds. */
const PAUSE = 2000;

export interface Bank {
  readonly state: BankState;
  readonly isLive: boolean;
  /** The last event as a sentence. */
  readonly news: string;
}

/**
 * Follows the bank's server. The browser reconnects by itself if the connection is lost. If the
 * server answers with an error, the browser gives up, and this hook opens a new connection.
 */
export function useBank(): Bank {
  const [bank, setBank] = useState<Bank>({ state: EMPTY, isLive: false, news: '' });
  useEffect(() => {
    let source: EventSource;
    let timer = 0;
    const setLive = (isLive: boolean) => setBank((known) => ({ ...known, isLive }));
    function connect() {
      source = new EventSource('/bank/events');
      source.onopen = () => setLive(true);
      source.onerror = () => {
        setLive(false);
        if (source.readyState === EventSource.CLOSED) timer = window.setTimeout(connect, PAUSE);
      };
      for (const type of TYPES)
        source.addEventListener(type, ({ data }: MessageEvent<string>) => {
          const event: BankEvent = { type, data: JSON.parse(data) };
          setBank((known) => ({
            ...known,
            state: reduceBank(known.state, event),
            news: sentenceOf(event) ?? known.news,
          }));
        });
    }
    connect();
    return () => {
      window.clearTimeout(timer);
      source.close();
    };
  }, []);
  return bank;
}
