/** Capture claims in comparisons of a server: where they are kept, and what the operator's rules do. */
import { COMPARE_PATH } from '@facecompare/contract';
import type { CaptureClaimsOutput } from '@facecompare/contract/session';
import { describe, expect, it, vi } from 'vitest';
import { verifyReceipt } from '../receipt/verify-receipt.ts';
import { createSessions } from '../sessions/create-sessions.ts';
import { webhookReceiver } from '../sessions/webhooks/webhook-receiver.test-support.ts';
import { sampleCapture } from '../testing/sample-claims.ts';
import { base64 } from '../testing/sample-request.ts';
import { HOST_KEY, photoOf, sessionServer } from '../testing/session-server.ts';
import type { CaptureRule } from './capture-rules.ts';

const reference = photoOf(7, 1);
const selfie = photoOf(7, 2);
const capture = sampleCapture();

type Server = Awaited<ReturnType<typeof sessionServer>>;

async function compared(server: Server, claimed: unknown) {
  const { session_id: id, session_token: token } = await server.open({
    reference_image: base64(reference),
  });
  const answer = await server.compare({ token, selfie, body: { capture: claimed } });
  return { id, answer, view: await server.read(id) };
}

describe('capture claims', () => {
  it('are in the session, the receipt, the hook and the webhook, and not in the call', async () => {
    const receiver = webhookReceiver();
    const server = await sessionServer({ now: Date.now, webhooks: receiver.options });
    const { id, answer, view } = await compared(server, capture);
    expect(answer).toMatchObject({ code: null, isMatched: true });
    expect(view.comparisons).toMatchObject([{ capture }]);
    const inProcess = await server.sessions.get(id);
    expect(inProcess?.comparisons[0]?.capture).toMatchObject({ frameInterval: 33.4, native: true });
    expect(server.events).toMatchObject([{ capture: { source: 'camera', shutterDelay: 4120 } }]);
    const receipt = answer.session?.receipt ?? '';
    const claims = await verifyReceipt(receipt, server.sessions.jwks(), { sessionId: id });
    expect(claims.capture).toEqual(capture);
    await vi.waitUntil(() => receiver.received.length === 2);
    for (const { body } of receiver.received) expect(body).toContain('"frame_interval":33.4');
    expect(JSON.stringify(server.upstream.calls)).not.toContain('frame_interval');
  });

  it.each([
    ['missing', undefined, null],
    ['a text', 'camera', null],
    ['a list', [capture], null],
    ['of an unknown source', { ...capture, source: 'screen' }, null],
    ['with a wrong value', { ...capture, native: 'yes' }, { ...capture, native: null }],
    [
      'with a hostile key',
      JSON.parse('{"source":"file","__proto__":{"a":1}}'),
      {
        source: 'file',
        camera: null,
        native: null,
        frame_interval: null,
        frame_jitter: null,
        shutter_delay: null,
        guide: null,
      },
    ],
  ])('that are %s fail no comparison', async (_, claimed, kept) => {
    const { answer, view } = await compared(await sessionServer(), claimed);
    expect(answer).toMatchObject({ status: 200, code: null, isMatched: true });
    expect(view.comparisons).toMatchObject([{ capture: kept }]);
  });

  it('of a caller with an API key are ignored', async () => {
    const server = await sessionServer({ captureRules: ['claims-required'] });
    const answer = await server.compare({
      path: COMPARE_PATH,
      headers: { ApiKey: HOST_KEY },
      selfie,
      reference,
      body: { capture },
    });
    expect(answer).toMatchObject({ code: null, isMatched: true });
    expect(server.events).toMatchObject([{ capture: null, sessionId: null }]);
  });
});

describe('the rules of the operator', () => {
  const file: CaptureClaimsOutput = sampleCapture({ source: 'file', camera: null });

  it.each<[CaptureRule, string, CaptureClaimsOutput | null]>([
    ['camera-only', 'a file', file],
    ['camera-only', 'no claims', null],
    ['no-virtual-camera', 'a virtual camera', sampleCapture({ camera: 'virtual' })],
    ['native-code', 'other code', sampleCapture({ native: false })],
    ['native-code', 'code that is not known', sampleCapture({ native: null })],
    ['native-code', 'no claims', null],
    ['claims-required', 'no claims', null],
  ])('%s refuses %s before the upstream is asked', async (rule, _, claimed) => {
    const server = await sessionServer({ captureRules: [rule] });
    const { answer, view, id } = await compared(server, claimed);
    expect(answer).toMatchObject({ status: 200, code: 'capture-refused', isMatched: false });
    expect(answer.answer.problem?.images).toEqual([
      { image: 'face_image1', code: 'capture-refused' },
    ]);
    expect(server.upstream.calls).toEqual([]);
    expect(view).toMatchObject({ status: 'open', attempts_left: 3 });
    expect(view.comparisons).toMatchObject([
      { outcome: 'inconclusive', problem: 'capture-refused', capture: claimed },
    ]);
    // The refusal was no use of the selfie.
    const session = await server.sessions.get(id);
    expect(session?.comparisons).toHaveLength(1);
  });

  it.each<[CaptureRule, string, CaptureClaimsOutput | null]>([
    ['camera-only', 'a camera', capture],
    ['no-virtual-camera', 'another camera', sampleCapture({ camera: 'external' })],
    ['no-virtual-camera', 'no claims', null],
    ['native-code', 'code of the browser', capture],
    ['claims-required', 'any claims', file],
  ])('%s accepts %s', async (rule, _, claimed) => {
    const server = await sessionServer({ captureRules: [rule] });
    expect((await compared(server, claimed)).answer).toMatchObject({ code: null, isMatched: true });
  });

  it('refuse without a try, but not without end', async () => {
    const server = await sessionServer({ captureRules: ['camera-only'] });
    const { session_token: token } = await server.open({
      reference_image: base64(reference),
      max_attempts: 1,
    });
    const codes = [];
    for (let at = 0; at < 6; at++)
      codes.push((await server.compare({ token, selfie: photoOf(7, at + 2) })).code);
    expect(codes).toEqual([
      ...Array.from({ length: 5 }, () => 'capture-refused'),
      'session-closed',
    ]);
  });

  it('let the same selfie pass after a refusal, with other claims', async () => {
    const server = await sessionServer({ captureRules: ['camera-only'] });
    const { session_token: token } = await server.open({ reference_image: base64(reference) });
    const refused = await server.compare({ token, selfie, body: { capture: file } });
    const accepted = await server.compare({ token, selfie, body: { capture } });
    expect([refused.code, accepted.code]).toEqual(['capture-refused', null]);
  });

  it('throw for an unknown name', async () => {
    const captureRules = JSON.parse('["camera-onyl"]');
    await expect(createSessions({ captureRules })).rejects.toThrow('must be one of camera-only');
  });
});
