import type { BankSession, Mode } from '../../server/bank-session.ts';
import { STATUSES } from '../labels.ts';
import { ComparisonDetails } from './comparison-details.tsx';
import { Fact, Fields, Short, Time } from './parts.tsx';

const PHOTOS: Readonly<Record<Mode, string>> = {
  'both-photos': 'The browser sends both photos.',
  'id-photo-held': 'The bank gave the ID photo, and the browser sends only the selfie.',
};

function heldOf({ referenceHeld, status }: BankSession): string {
  if (!referenceHeld) return 'none';
  return status === 'open' ? 'yes, encrypted, until the session ends' : 'erased with the end';
}

/** A session as `sessions.get` returns it. New comparisons are added at the end. */
export function SessionDetails({ session }: { readonly session: BankSession }) {
  const { comparisons, consents, maxAttempts, attemptsLeft, endedAt } = session;
  return (
    <section className="panel details" aria-labelledby="session">
      <header>
        <h2 id="session">
          <code>{session.subject}</code>
        </h2>
        <span className="badge" data-tone={session.status}>
          {STATUSES[session.status]}
        </span>
      </header>
      <p>{PHOTOS[session.mode]}</p>
      <dl className="facts">
        <Fact name="Tries used">
          {maxAttempts - attemptsLeft} of {maxAttempts}
        </Fact>
        <Fact name="Held photo">{heldOf(session)}</Fact>
        <Fact name="Opened">
          <Time at={session.createdAt} />
        </Fact>
        <Fact name={endedAt ? 'Ended' : 'Expires'}>
          <Time at={endedAt ?? session.expiresAt} />
        </Fact>
        <Fact name="Session id">
          <Short text={session.sessionId} label="session id" />
        </Fact>
        <Fact name="Pages that may use it">
          <code className="full">{session.allowedOrigins?.join(', ') ?? 'any'}</code>
        </Fact>
      </dl>
      {consents.map((consent) => (
        <details key={consent.record.consentId}>
          <summary>Consent record</summary>
          <Fields of={consent} />
        </details>
      ))}
      <h3>Comparisons</h3>
      {comparisons.length === 0 && <p className="quiet">The browser has sent nothing yet.</p>}
      <ol className="comparisons">
        {comparisons.map((comparison, index) => (
          <ComparisonDetails
            key={comparison.comparisonId}
            comparison={comparison}
            number={index + 1}
          />
        ))}
      </ol>
    </section>
  );
}
