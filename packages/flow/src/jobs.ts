/**
 * Which jobs should run, as a function of the state. Entering a state starts its jobs, and leaving
 * it aborts them.
 */
import type { FaceBox, ImageSource, Problem, Side } from '@facecompare/contract';
import { endOf } from './end.ts';
import type { Fact } from './event.ts';
import type { PreparedImage, RawImage, State } from './state.ts';

export type Job =
  | { readonly kind: 'shoot'; readonly side: Side; readonly ticket: number }
  | {
      readonly kind: 'prepare';
      readonly side: Side;
      readonly ticket: number;
      readonly input: RawImage;
      readonly source: ImageSource;
      readonly crop?: readonly FaceBox[] | undefined;
    }
  | {
      readonly kind: 'inspect';
      readonly side: Side;
      readonly ticket: number;
      readonly image: PreparedImage;
    }
  /**
   * The first work of the comparison, once for each photo. It runs while the person takes the other
   * one.
   */
  | { readonly kind: 'head-start'; readonly side: Side; readonly image: PreparedImage }
  | {
      readonly kind: 'compare';
      readonly ticket: number;
      readonly selfie: PreparedImage;
      readonly reference: PreparedImage;
    };

/** Returns the jobs of a state. */
export function jobs(state: State): readonly Job[] {
  if (state.stage === 'welcome' || endOf(state) !== null) return [];
  const wanted = (['selfie', 'reference'] as const).flatMap((side) => slotJob(state, side));
  const { selfie, reference } = state.slots;
  if (state.stage === 'comparing' && selfie.step === 'ready' && reference.step === 'ready') {
    wanted.push({
      kind: 'compare',
      ticket: state.ticket,
      selfie: selfie.image,
      reference: reference.image,
    });
  }
  return wanted;
}

function slotJob(state: State, side: Side): Job[] {
  const slot = state.slots[side];
  switch (slot.step) {
    case 'shooting':
      return [{ kind: 'shoot', side, ticket: slot.ticket }];
    case 'preparing':
      return [
        {
          kind: 'prepare',
          side,
          ticket: slot.ticket,
          input: slot.input,
          source: slot.source,
          crop: slot.crop,
        },
      ];
    case 'inspecting':
      return [{ kind: 'inspect', side, ticket: slot.ticket, image: slot.image }];
    case 'ready':
      return state.rules.headStart && (state.stage === 'collecting' || state.stage === 'comparing')
        ? [{ kind: 'head-start', side, image: slot.image }]
        : [];
    case 'empty':
    case 'camera':
    case 'rejected':
      return [];
    default:
      return slot satisfies never;
  }
}

/** Identifies a job: two jobs with the same key are the same job. */
export const jobKey = (job: Job): string =>
  `${job.kind} ${'ticket' in job ? job.ticket : job.side + job.image.id}`;

/**
 * Returns the event for a job that failed. Null for a head start, because the comparison does its
 * work again.
 */
export function jobFailed(job: Job, problem: Problem): Fact | null {
  if (job.kind === 'head-start') return null;
  const { ticket } = job;
  if (job.kind === 'compare') return { type: 'compare/failed', ticket, problem };
  const { side } = job;
  // A failing guide is no reason to refuse a photo.
  return job.kind === 'inspect'
    ? { type: 'image/inspected', side, ticket, finding: null, problem }
    : { type: 'image/refused', side, ticket, problem };
}
