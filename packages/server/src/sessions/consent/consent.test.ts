/** The consents that a session keeps. */
import { describe, expect, it, vi } from 'vitest';
import { sampleConsent } from '../../testing/sample-claims.ts';
import { base64 } from '../../testing/sample-request.ts';
import { photoOf, sessionServer } from '../../testing/session-server.ts';
import { webhookReceiver } from '../webhooks/webhook-receiver.test-support.ts';

const ADA = 7;
const NO_FACE = 0;
const consent = sampleConsent();

async function openServer(options: Parameters<typeof sessionServer>[0] = {}) {
  const server = await sessionServer(options);
  const { session_id: id, session_token: token } = await server.open({
    reference_image: base64(photoOf(ADA, 1)),
    max_attempts: 10,
  });
  let photo = 1;
  const compare = (said: unknown, person = NO_FACE) =>
    server.compare({ token, selfie: photoOf(person, ++photo), body: { consent: said } });
  const consents = async () => (await server.read(id)).consents;
  return { server, id, compare, consents };
}

describe('the consents of a session', () => {
  it('are shown with their time, in the session and in its last webhook', async () => {
    const receiver = webhookReceiver();
    const { server, compare, consents } = await openServer({
      now: Date.now,
      webhooks: receiver.options,
    });
    await compare(consent, ADA);
    const [kept] = await consents();
    expect(kept).toMatchObject({ record: consent, withdrawn_at: null });
    expect(new Date(kept?.received_at ?? '').toISOString()).toBe(kept?.received_at);
    await vi.waitUntil(() => receiver.received.length === 2);
    const closed = receiver.events.find(({ type }) => type === 'session.closed');
    expect(closed?.data).toMatchObject({ consents: [kept] });
    expect(JSON.stringify(server.upstream.calls)).not.toContain(consent.consentId);
  });

  it('are kept once for each id, as they came first', async () => {
    const { compare, consents } = await openServer();
    await compare(consent);
    await compare({ ...consent, locale: 'fr' });
    await compare({ ...consent, consentId: 'consent-2', locale: 'de' });
    expect((await consents()).map(({ record }) => [record.consentId, record.locale])).toEqual([
      ['consent-1', 'en'],
      ['consent-2', 'de'],
    ]);
  });

  it('are the last five', async () => {
    const { compare, consents } = await openServer();
    for (let at = 1; at <= 7; at++) await compare({ ...consent, consentId: `consent-${at}` });
    expect((await consents()).map(({ record }) => record.consentId)).toEqual(
      [3, 4, 5, 6, 7].map((at) => `consent-${at}`),
    );
  });

  it.each([
    ['missing', undefined],
    ['declined', { ...consent, action: 'declined' }],
    ['withdrawn', { ...consent, action: 'withdrawn' }],
    ['too large', { ...consent, recipients: Array.from({ length: 16 }, () => 'x'.repeat(256)) }],
    ['a text', 'granted'],
    ['hostile', JSON.parse('{"__proto__":{"action":"granted"},"constructor":1}')],
  ])('are not kept if they are %s, and no comparison fails', async (_, said) => {
    const { compare, consents } = await openServer();
    expect(await compare(said, ADA)).toMatchObject({ code: null, isMatched: true });
    expect(await consents()).toEqual([]);
  });
});
