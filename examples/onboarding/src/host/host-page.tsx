import { useState } from 'react';
import { Masthead } from '../masthead.tsx';
import { SessionDetails } from './session-details.tsx';
import { SessionList } from './session-list.tsx';
import { useBank } from './use-bank.ts';
import { WebhookList } from './webhook-list.tsx';

/** What the bank's server sees of the sessions of this demo, as it happens. */
export function HostPage() {
  const { state, isLive, news } = useBank();
  /** The session that the reader chose. Until then the page follows the newest. */
  const [chosen, setChosen] = useState<string | null>(null);
  const session =
    state.sessions.find(({ sessionId }) => sessionId === chosen) ?? state.sessions[0] ?? null;
  return (
    <div className="page wide">
      <Masthead slogan="What the bank’s server sees">
        <p className="connection" data-live={isLive} role="status">
          {isLive ? 'Live' : 'Connecting…'}
        </p>
      </Masthead>
      <main>
        <h1 className="hidden">What the bank’s server sees</h1>
        <p className="note">
          This page shows the sessions of every visitor of this server. That is fine for a demo on
          your own machine. A real bank shows them only to staff who may see them. Photos are never
          shown.
        </p>
        <div className="host">
          <div className="lists">
            <SessionList
              sessions={state.sessions}
              current={session?.sessionId ?? null}
              onChoose={setChosen}
            />
            <WebhookList webhooks={state.webhooks} />
          </div>
          {session ? <SessionDetails session={session} /> : <NoSessions />}
        </div>
        <p className="hidden" role="status">
          {news}
        </p>
      </main>
    </div>
  );
}

function NoSessions() {
  return (
    <section className="panel empty">
      <h2>No session yet</h2>
      <p>
        <a href="/" target="_blank" rel="noopener">
          Open an account at Northbank
          <span className="hidden"> (opens in a new tab)</span>
        </a>{' '}
        and watch what arrives here.
      </p>
    </section>
  );
}
