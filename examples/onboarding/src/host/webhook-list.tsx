import type { BankWebhook } from '../../server/bank-session.ts';
import { Short, Time } from './parts.tsx';

/** The webhooks, the newest first, in a list of fixed height. */
export function WebhookList({ webhooks }: { readonly webhooks: readonly BankWebhook[] }) {
  return (
    <section className="panel">
      <h2 id="webhooks">Webhooks</h2>
      {webhooks.length === 0 && <p className="quiet">None yet.</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls a list with the focus */}
      <ul className="scroll webhooks" tabIndex={0} aria-labelledby="webhooks">
        {webhooks.map(({ id, type, at, isVerified }) => (
          <li key={id}>
            <strong>{type ?? 'Refused'}</strong>
            <span className="badge" data-tone={isVerified ? 'matched' : 'not-matched'}>
              {isVerified ? 'signature verified' : 'wrong signature'}
            </span>
            {isVerified && <Short text={id} label="webhook-id" />}
            <Time at={at} />
          </li>
        ))}
      </ul>
    </section>
  );
}
