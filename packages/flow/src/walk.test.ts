/** What holds in every reachable shape, whatever led there. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FlowInput } from './event.ts';
import { type Job, jobKey, jobs } from './jobs.ts';
import { can, reduce } from './reduce.ts';
import { isSettled, isWaitingForSession, MAX_REFUSALS, type Photo } from './state.ts';
import { view } from './view.ts';
import {
  eventsIn,
  FILE,
  inputsIn,
  LATER,
  NEITHER,
  RIGHT,
  SIDES,
  shapeOf,
  VARIANTS,
  walk,
} from './walk.test-support.ts';
import { waysOn } from './ways-on.test-support.ts';

/** It runs on every screen, and sends nothing about the person. */
const withoutSession = (wanted: readonly Job[]) => wanted.filter(({ kind }) => kind !== 'session');

/** The source of a photo that the guide refused and whose chosen face is now cut out. */
const refusedSource = (photo: Photo) =>
  photo.status === 'rejected' ? photo.refused?.image.source : undefined;

const NO_WAY_ON: ReadonlySet<FlowInput['type']> = new Set([
  'withdraw',
  'reset',
  'camera/close',
  'terms/changed',
  'config/changed',
]);

/** `npm run generate` counts them. A change that changes these numbers has to give its reason. */
const COUNTED = readFileSync(new URL('../../../docs/state-machine.md', import.meta.url), 'utf8');

describe.each(Object.entries(VARIANTS))('R-13: every reachable shape %s', (name, config) => {
  const { states, edges } = walk(config, LATER[name]);
  const all = [...states.values()];
  /** An event that changes nothing keeps whatever held before it. */
  const transitions = edges.filter(({ from, to }) => to !== from);

  it('has as many shapes and transitions as docs/state-machine.md says', () => {
    expect(COUNTED).toContain(`\n| ${name} | ${states.size} | ${transitions.length} |\n`);
  });

  it('after collecting has both photos ready', () => {
    for (const state of all) {
      if (state.stage === 'welcome' || state.stage === 'collecting') continue;
      // The server could not be asked about the session, before the first photo.
      if (state.stage === 'failed' && isWaitingForSession(state)) continue;
      expect(
        isSettled(state.photos.selfie) && isSettled(state.photos.reference),
        shapeOf(state),
      ).toBe(true);
    }
  });

  it('runs one comparison while comparing, and none otherwise', () => {
    for (const state of all) {
      expect(jobs(state).filter((job) => job.kind === 'compare').length, shapeOf(state)).toBe(
        state.stage === 'comparing' ? 1 : 0,
      );
    }
  });

  it('only asks about the session, and opens no camera, before the person agreed', () => {
    for (const state of all) {
      if (state.stage !== 'welcome') continue;
      expect(withoutSession(jobs(state)), shapeOf(state)).toEqual([]);
      for (const side of SIDES)
        expect(['empty', 'held', 'ready', 'rejected']).toContain(state.photos[side].status);
    }
  });

  it('has a camera only on the current photo of the person', () => {
    for (const state of all) {
      for (const side of SIDES) {
        const { status } = state.photos[side];
        if (status !== 'camera' && status !== 'shooting') continue;
        expect([state.stage, state.side], shapeOf(state)).toEqual(['collecting', side]);
      }
    }
  });

  it('has no two jobs with the same key', () => {
    for (const state of all) {
      const keys = jobs(state).map(jobKey);
      expect(new Set(keys).size, shapeOf(state)).toBe(keys.length);
    }
  });

  it('drops an event with a wrong job id and returns the same object', () => {
    for (const state of all) {
      const taken = eventsIn(state, false).filter((event) => reduce(state, event) !== state);
      expect(taken, shapeOf(state)).toEqual([]);
    }
  });

  it('leaves comparing when a photo changes', () => {
    for (const { from, to } of transitions) {
      if (from.stage !== 'comparing' || to.photos === from.photos) continue;
      expect(['collecting', 'welcome']).toContain(to.stage);
    }
  });

  it('changes a verdict only through a comparison that is running', () => {
    for (const { from, event, to } of transitions) {
      if (to.stage === 'verdict' && from.stage !== 'verdict')
        expect([from.stage, event.type]).toEqual(['comparing', 'compare/succeeded']);
    }
  });

  it('counts a try for "no match" and for nothing else', () => {
    for (const { from, event, to } of transitions) {
      const counted = event.type === 'compare/succeeded' && event.verdict.outcome === 'no-match';
      if (event.type !== 'reset')
        expect(to.attempts - from.attempts, `${event.type} in ${shapeOf(from)}`).toBe(
          counted ? 1 : 0,
        );
    }
  });

  it('never gives a photo of a file or the host the source camera, or the reverse', () => {
    for (const { from, event, to } of transitions) {
      for (const side of SIDES) {
        const [before, after] = [from.photos[side], to.photos[side]];
        if (after.status !== 'preparing' || before === after) continue;
        const expected =
          event.type === 'face/choose'
            ? refusedSource(before)
            : event.type === 'frame/taken'
              ? 'camera'
              : event.type === 'file/choose'
                ? 'file'
                : 'host';
        expect(after.source, `${event.type} in ${shapeOf(from)}`).toBe(expected);
      }
    }
  });

  it('refuses no fourth photo of one side, and counts only refusals of the guide', () => {
    for (const { from, event, to } of transitions) {
      for (const side of SIDES) {
        const [before, after] = [from.refusals[side], to.refusals[side]];
        const refused =
          event.type === 'image/inspected' &&
          event.side === side &&
          to.photos[side].status === 'rejected';
        const emptied = event.type === 'withdraw' || event.type === 'reset';
        expect(after, `${event.type} in ${shapeOf(from)}`).toBe(
          refused ? before + 1 : emptied ? 0 : before,
        );
        expect(after).toBeLessThanOrEqual(MAX_REFUSALS);
      }
    }
  });

  it('keeps a photo that the guide refused, and a way to use it or one face of it', () => {
    for (const state of all) {
      for (const side of SIDES) {
        const photo = state.photos[side];
        const ways = [
          can(state, { type: 'photo/use-anyway', side }),
          can(state, { type: 'face/choose', side, face: { ...RIGHT } }),
        ];
        const open =
          photo.status === 'rejected' &&
          photo.refused !== undefined &&
          state.stage === 'collecting';
        expect(ways.filter(Boolean), shapeOf(state)).toEqual(
          open && view(state).end === null ? [true] : [],
        );
        expect(can(state, { type: 'face/choose', side, face: NEITHER })).toBe(false);
      }
    }
  });

  it('starts work on a ready photo if the flow config says so, and while it may be compared', () => {
    for (const state of all) {
      const ready = SIDES.filter((side) => state.photos[side].status === 'ready');
      const may =
        state.config.headStart &&
        view(state).end === null &&
        (state.stage === 'collecting' || state.stage === 'comparing');
      const begun = jobs(state).flatMap((job) => (job.kind === 'head-start' ? [job.side] : []));
      expect(begun, shapeOf(state)).toEqual(may ? ready : []);
    }
  });

  it('gives every new job a new job id', () => {
    for (const { from, to } of transitions) {
      const old = new Set(jobs(from).map(jobKey));
      for (const job of jobs(to))
        if (!old.has(jobKey(job)) && job.kind === 'compare')
          expect(job.jobId).toBe(from.lastJobId + 1);
      expect(to.lastJobId).toBeGreaterThanOrEqual(from.lastJobId);
    }
  });

  it('can return to an empty start', () => {
    for (const state of all) {
      const back = reduce(state, { type: 'reset' });
      expect([
        back.stage,
        back.attempts,
        back.photos.selfie.status,
        back.photos.reference.status,
      ]).toEqual(['welcome', 0, 'empty', back.session?.state?.referenceHeld ? 'held' : 'empty']);
    }
  });

  it('offers the person something, or waits for a running job, or has used up the tries', () => {
    for (const state of all) {
      // Leaving is always possible, but is no way on. The edge reports about a camera without being
      // asked.
      const ways = inputsIn(state).filter(
        (event) => !('jobId' in event) && !NO_WAY_ON.has(event.type),
      );
      const open = ways.some((event) => reduce(state, event) !== state);
      const waits =
        jobs(state).length > 0 || SIDES.some((side) => state.photos[side].status === 'camera');
      expect(open || waits || view(state).end !== null, shapeOf(state)).toBe(true);
    }
  });

  it('H-5, F-1: has a way on that its own screen offers, or is an end', () => {
    for (const state of all) {
      const { screen, end } = view(state);
      if (screen === 'match' || end !== null) continue;
      const ways = waysOn(state);
      expect(
        ways.some((way) => can(state, way)),
        `${screen}: ${shapeOf(state)}`,
      ).toBe(true);
      if (screen === 'preparing')
        expect(
          jobs(state).some((job) =>
            isWaitingForSession(state)
              ? job.kind === 'session'
              : 'side' in job && job.side === state.side,
          ),
        ).toBe(true);
    }
  });

  it('H-5: runs nothing, opens no camera and refuses every command but leaving at an end', () => {
    for (const state of all) {
      if (view(state).end === null) continue;
      expect(withoutSession(jobs(state)), shapeOf(state)).toEqual([]);
      const open = waysOn(state).filter((way) => can(state, way));
      expect(open, shapeOf(state)).toEqual([]);
    }
  });

  it('survives structured cloning', () => {
    for (const state of all) expect(shapeOf(structuredClone(state))).toBe(shapeOf(state));
  });

  it('has a screen, and a problem exactly on the screens that show one', () => {
    for (const state of all) {
      const shown = view(state);
      const reported =
        shown.screen === 'ended'
          ? shown.end !== 'no-tries-left' && shown.session?.status !== 'matched'
          : ['problem', 'inconclusive', 'failed'].includes(shown.screen);
      expect(shown.problem !== null, shapeOf(state)).toBe(reported);
      expect(shown.camera !== null, shapeOf(state)).toBe(
        shown.screen === 'camera' && state.photos[state.side].status === 'camera',
      );
    }
  });

  it('refuses every photo and comparison when all tries are used up', () => {
    for (const state of all) {
      if (view(state).attemptsLeft !== 0) continue;
      for (const side of SIDES) {
        expect(can(state, { type: 'file/choose', side, file: FILE })).toBe(false);
        expect(can(state, { type: 'camera/open', side })).toBe(false);
        expect(can(state, { type: 'photo/discard', side })).toBe(false);
      }
      expect(can(state, { type: 'compare/start' })).toBe(false);
    }
  });
});
