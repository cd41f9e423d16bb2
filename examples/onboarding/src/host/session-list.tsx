import type { BankSession } from '../../server/bank-session.ts';
import { STATUSES } from '../labels.ts';
import { Time } from './parts.tsx';

/** The sessions, the newest first. Its height is fixed, so the page stays still when one is added. */
export function SessionList({
  sessions,
  current,
  onChoose,
}: {
  readonly sessions: readonly BankSession[];
  readonly current: string | null;
  readonly onChoose: (sessionId: string) => void;
}) {
  return (
    <section className="panel">
      <h2>Sessions</h2>
      {sessions.length === 0 && <p className="quiet">None yet.</p>}
      <ul className="scroll sessions">
        {sessions.map(({ sessionId, subject, status, createdAt }) => (
          <li key={sessionId}>
            <button
              type="button"
              aria-current={sessionId === current}
              onClick={() => onChoose(sessionId)}
            >
              <code>{subject}</code>
              <Time at={createdAt} />
              <span className="badge" data-tone={status}>
                {STATUSES[status]}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
