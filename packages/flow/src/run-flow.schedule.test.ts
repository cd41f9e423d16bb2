/**
 * Random schedules: a person who changes their mind, and a backend that ignores aborts, so that
 * every answer comes, in any order. The parts of a screen must still belong together. `SEED=…
 * vitest run run-flow.schedule` repeats a run.
 */
import { env } from 'node:process';
import type { Side } from '@facecompare/contract';
import { sampleVerdict } from '@facecompare/contract/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FlowInput } from './event.ts';
import { jobKey, jobs } from './jobs.ts';
import { pairId } from './pair-id.ts';
import { runFlow } from './run-flow.ts';
import { DEFAULT_CONFIG, initialState, type PreparedImage, type State } from './state.ts';

const seed = env.SEED === undefined ? Date.now() % 2 ** 31 : Number(env.SEED);
const OPTIONS = { numRuns: 500, seed };
const FILES = { ...DEFAULT_CONFIG, sources: { selfie: ['file'], reference: ['file'] } } as const;

/**
 * A photo whose id names its file: in its first part for a selfie, in its last for a reference
 * photo.
 */
const photoOf = (side: Side, file: Blob): PreparedImage => {
  const number = file.size.toString(16).padStart(8, '0');
  const id =
    side === 'selfie'
      ? `${number}-0000-4000-8000-000000000000`
      : `00000000-0000-4000-8000-0000${number}`;
  return { id, blob: file, width: 640, height: 480, source: 'file' };
};

const pairOn = ({ photos: { selfie, reference } }: State): string | null =>
  selfie.status === 'ready' && reference.status === 'ready'
    ? pairId(selfie.image.id, reference.image.id)
    : null;

/** What a person does, at random; `restart` unmounts a component and mounts it again. */
const doing = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<'selfie' | 'reference'>('selfie', 'reference') },
  { weight: 5, arbitrary: fc.constant<'compare/start'>('compare/start') },
  {
    weight: 1,
    arbitrary: fc.constantFrom<'compare/cancel' | 'withdraw' | 'restart'>(
      'compare/cancel',
      'withdraw',
      'restart',
    ),
  },
);

it('R-11: shows the verdict of the pair that is shown, in 500 schedules', async () => {
  console.info(`SEED=${seed}: run-flow.schedule`);
  let verdicts = 0;
  let late = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(doing, { minLength: 4, maxLength: 25, size: 'max' }),
      async (scheduler, moves) => {
        let files = 0;
        const live = new Set<string>();
        const wrong: string[] = [];
        const flow = runFlow({
          state: initialState(FILES),
          perform: async (job, { signal, report }) => {
            const key = jobKey(job);
            if (live.has(key)) wrong.push(`${key} runs twice`);
            live.add(key);
            signal.addEventListener('abort', () => live.delete(key));
            await scheduler.schedule(Promise.resolve(), key);
            if (signal.aborted) late++;
            if (job.kind === 'prepare') {
              report({
                type: 'image/prepared',
                side: job.side,
                jobId: job.jobId,
                image: photoOf(job.side, job.input as Blob),
              });
            } else if (job.kind === 'compare') {
              const raw = pairId(job.selfie.id, job.reference?.id ?? '');
              report({
                type: 'compare/succeeded',
                jobId: job.jobId,
                verdict: { ...sampleVerdict('match'), raw },
              });
            }
          },
        });
        flow.subscribe(() => {
          const state = flow.getState();
          if (state.stage === 'verdict') {
            verdicts++;
            if (state.verdict.raw !== pairOn(state))
              wrong.push(`the verdict of ${state.verdict.raw} stands on ${pairOn(state)}`);
          }
          const wanted = jobs(state).map(jobKey);
          if (wanted.length !== live.size || wanted.some((key) => !live.has(key)))
            wrong.push(`${[...live]} run instead of ${wanted}`);
        });
        const choose = (side: Side): FlowInput => ({
          type: 'file/choose',
          side,
          file: new Blob(['.'.repeat(++files)]),
        });
        const act = (what: (typeof moves)[number]) => {
          flow.send({ type: 'start' });
          if (what === 'selfie' || what === 'reference') flow.send(choose(what));
          else if (what !== 'restart') flow.send({ type: what });
          else {
            flow.stop();
            flow.start();
          }
        };
        flow.start();
        act('selfie');
        act('reference');
        scheduler.scheduleSequence(
          moves.map((what) => ({ label: what, builder: async () => act(what) })),
        );
        await scheduler.waitIdle();
        expect(wrong).toEqual([]);
      },
    ),
    OPTIONS,
  );
  // The schedules must have verdicts and late answers, or the test would prove nothing.
  expect(verdicts).toBeGreaterThan(OPTIONS.numRuns / 4);
  expect(late).toBeGreaterThan(OPTIONS.numRuns / 4);
});
