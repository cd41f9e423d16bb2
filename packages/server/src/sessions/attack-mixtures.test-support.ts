/**
 * Random mixtures of honest and hostile steps. No hostile step may end in a match. In the end, what
 * the host reads must fit: no selfie matched twice, and no session has more results than tries.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { base64 } from '../testing/sample-request.ts';
import { photoOf, sessionServer } from '../testing/session-server.ts';

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ compare: fc.nat(2), person: fc.nat(3), photo: fc.nat(4) }) },
  fc.record({ swap: fc.nat(2), person: fc.nat(3), photo: fc.nat(4) }),
  fc.record({ stolen: fc.nat(2), by: fc.nat(2), photo: fc.nat(4) }),
  fc.record({ from: fc.constantFrom('https://evil.example', 'null', ''), session: fc.nat(2) }),
  fc.record({ parallel: fc.nat(2), person: fc.nat(3), count: fc.integer({ min: 2, max: 6 }) }),
  fc.record({ conflict: fc.nat(2), field: fc.constantFrom('country', 'subject', 'face_image2') }),
  fc.record({ broken: fc.nat(2), at: fc.nat(200) }),
  fc.record({ pass: fc.integer({ min: 1, max: 600_000 }) }),
  fc.record({ cancel: fc.nat(2) }),
);

/** Declares the test with this many mixtures. */
export const testMixtures = (runs: number): void =>
  it(`${runs} mixtures of attacks: nothing is accepted that should not be`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        const server = await sessionServer();
        // Session n is for person n + 1, whose photo 99 the server holds.
        const sessions = await Promise.all(
          [1, 2, 3].map(async (person) => ({
            person,
            ...(await server.open({
              reference_image: base64(photoOf(person, 99)),
              allowed_origins: ['https://shop.example'],
            })),
          })),
        );
        const honest = { Origin: 'https://shop.example' };
        const matches: { selfie: string; sessionId: string }[] = [];
        const compare = async (at: number, selfie: Uint8Array, more: object = {}, by = at) => {
          const { session_token = '', session_id = '' } = sessions[by] ?? {};
          const { isMatched, status } = await server.compare({
            token: session_token,
            selfie,
            headers: honest,
            ...more,
          });
          if (isMatched) matches.push({ selfie: base64(selfie), sessionId: session_id });
          return { isMatched, status };
        };
        for (const next of steps) {
          if ('pass' in next) server.clock.now += next.pass;
          if ('cancel' in next)
            await server.sessions.cancel(sessions[next.cancel]?.session_id ?? '');
          if ('compare' in next) await compare(next.compare, photoOf(next.person, next.photo));
          if ('parallel' in next)
            await Promise.all(
              Array.from({ length: next.count }, (_, nth) =>
                compare(next.parallel, photoOf(next.person, 10 + nth)),
              ),
            );
          // The rest is hostile: none of it may ever be a match.
          const refused: Promise<{ isMatched: boolean }>[] = [];
          if ('swap' in next) refused.push(compare(next.swap, photoOf(next.swap + 1, 99)));
          if ('stolen' in next && next.stolen !== next.by)
            refused.push(compare(next.stolen, photoOf(next.stolen + 1, next.photo), {}, next.by));
          if ('from' in next)
            refused.push(
              compare(next.session, photoOf(next.session + 1, 50), {
                headers: next.from === '' ? {} : { Origin: next.from },
              }),
            );
          if ('conflict' in next)
            refused.push(
              compare(next.conflict, photoOf(next.conflict + 1, 51), {
                body: { [next.field]: base64(photoOf(next.conflict + 1, 52)) },
              }),
            );
          if ('broken' in next) {
            const token = sessions[next.broken]?.session_token ?? '';
            const at = next.at % token.length;
            const wrong = token[at] === 'A' ? 'B' : 'A';
            refused.push(
              compare(next.broken, photoOf(next.broken + 1, 53), {
                token: token.slice(0, at) + wrong + token.slice(at + 1),
              }),
            );
          }
          for (const { isMatched } of await Promise.all(refused)) expect(isMatched).toBe(false);
        }
        expect(new Set(matches.map(({ selfie }) => selfie)).size).toBe(matches.length);
        for (const { person, session_id } of sessions) {
          const view = await server.sessions.get(session_id);
          const comparisons = view?.comparisons ?? [];
          const counted = comparisons.filter(({ outcome }) => outcome !== 'inconclusive');
          const won = comparisons.filter(({ outcome }) => outcome === 'match');
          expect(counted.length).toBeLessThanOrEqual(3);
          expect(won.length).toBe(view?.status === 'matched' ? 1 : 0);
          expect(won.length).toBe(
            matches.filter(({ sessionId }) => sessionId === session_id).length,
          );
          expect(server.events.filter((event) => event.sessionId === session_id)).toHaveLength(
            comparisons.length,
          );
          for (const { receipt } of won) expect(receipt).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
          expect(person).toBeGreaterThan(0);
        }
        expect(server.errors).toEqual([]);
        await server.sessions.close();
      }),
      { numRuns: runs },
    );
  });
