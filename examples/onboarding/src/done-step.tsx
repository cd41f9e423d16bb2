import { useQuery } from '@tanstack/react-query';
import { readSession } from './bank-api.ts';
import { HostLink } from './host-link.tsx';
import { OUTCOMES, STATUSES } from './labels.ts';

/** Shows what the bank's server knows. What the browser says is no proof, so it is not used. */
export function DoneStep({
  name,
  sessionId,
  onAgain,
}: {
  readonly name: string;
  readonly sessionId: string;
  readonly onAgain: () => void;
}) {
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['bank', 'session', sessionId],
    queryFn: () => readSession(sessionId),
    retry: false,
  });
  if (error && !isFetching)
    return (
      <section className="card" role="alert">
        <h1>We can’t read your result yet</h1>
        <p>Our server didn’t answer. Your result is safe there.</p>
        <button type="button" onClick={() => refetch()}>
          Try again
        </button>
      </section>
    );
  if (data === undefined)
    return (
      <section className="card waiting">
        <p role="status">Asking the bank’s server…</p>
      </section>
    );
  const isMatched = data?.status === 'matched';
  const comparison = data?.comparisons.at(-1);
  return (
    <section className="card">
      <h1>{isMatched ? `Welcome${name && `, ${name}`}` : 'We have no match for you yet'}</h1>
      <p>
        {isMatched
          ? 'Your account is open. The bank’s server read the result itself.'
          : 'The bank’s server has no match in your session. What a browser says is no proof.'}
      </p>
      {data && (
        <dl className="facts">
          <dt>Session</dt>
          <dd>{STATUSES[data.status]}</dd>
          <dt>Last comparison</dt>
          <dd>{comparison ? OUTCOMES[comparison.outcome] : 'none'}</dd>
          {comparison && (
            <>
              <dt>Signed receipt</dt>
              <dd>{comparison.checkedReceipt.isVerified ? 'verified' : 'not verified'}</dd>
            </>
          )}
          <dt>The bank’s number for you</dt>
          <dd>
            <code>{data.subject}</code>
          </dd>
        </dl>
      )}
      <HostLink />
      <button type="button" onClick={onAgain}>
        Start again
      </button>
    </section>
  );
}
