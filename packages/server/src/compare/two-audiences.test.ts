/** The host's server gets what the vendor said; the browser gets what the operator lists. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fakeUpstream } from '../testing/fake-upstream.ts';
import { type RecordedVlens, recordedMatch, recordedVlens } from '../testing/recorded-vlens.ts';
import { base64 } from '../testing/sample-request.ts';
import { photoOf, sessionServer } from '../testing/session-server.ts';
import { vlens } from '../upstreams/vlens.ts';

const SERVICES = {
  AML: { AML_matched: true, data: [{ fullName: 'Canary Name', idNumber: '29001011234567' }] },
  SRC: { isValid: false, errorCode: 7, errorMessage: 'canary text' },
  classification: { doc_type: 'canary-card' },
};

let vendor: RecordedVlens;
beforeAll(async () => {
  vendor = await recordedVlens();
  vendor.answer = ({ request_id, client_transaction_id }) => ({
    body: recordedMatch({ request_id, client_transaction_id }, SERVICES),
  });
});
afterAll(() => vendor.close());

it.each([
  { listed: [], shown: {} },
  { listed: ['AML'], shown: { AML: SERVICES.AML } },
] as const)('the browser gets $listed, and the host gets all', async ({ listed, shown }) => {
  const behind = vlens({ apiKey: 'key', baseUrl: vendor.url, services: listed });
  const upstream = Object.assign(fakeUpstream(), behind);
  const server = await sessionServer({}, upstream);
  const { session_id, session_token: token } = await server.open({
    reference_image: base64(photoOf(7, 1)),
  });
  const { isMatched, answer } = await server.compare({ token, selfie: photoOf(7, 2) });
  expect(isMatched).toBe(true);
  const { AML, SRC, classification } = answer.services ?? {};
  expect({ AML, SRC, classification }).toEqual({
    AML: undefined,
    SRC: undefined,
    classification: { doc_type: null },
    ...shown,
  });
  expect(JSON.stringify(answer)).not.toContain('canary');
  const session = await server.sessions.get(session_id);
  expect(session?.comparisons[0]?.services).toMatchObject(SERVICES);
  expect(server.events[0]?.answer.services).toMatchObject(SERVICES);
});
