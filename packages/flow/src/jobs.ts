/**
 * Which jobs should run, as a function of the state. Entering a state starts its jobs, and leaving
 * it aborts them.
 */
import type { FaceBox, ImageSource, Problem, Side } from '@facecompare/contract';
import { endOf } from './end.ts';
import type { FlowEvent } from './event.ts';
import { isSettled, type PreparedImage, type RawImage, type State } from './state.ts';

export type Job =
  | { readonly kind: 'shoot'; readonly side: Side; readonly jobId: number }
  | {
      readonly kind: 'prepare';
      readonly side: Side;
      readonly jobId: number;
      readonly input: RawImage;
      readonly source: ImageSource;
      readonly crop?: readonly FaceBox[] | undefined;
    }
  | {
      readonly kind: 'inspect';
      readonly side: Side;
      readonly jobId: number;
      readonly image: PreparedImage;
    }
  /**
   * The first work of the comparison, once for each photo. It runs while the person takes the other
   * one.
   */
  | { readonly kind: 'head-start'; readonly side: Side; readonly image: PreparedImage }
  | {
      readonly kind: 'compare';
      readonly jobId: number;
      readonly selfie: PreparedImage;
      /** Null if the session holds it. */
      readonly reference: PreparedImage | null;
    }
  /** Asks for the state of the session at a time: milliseconds since 1970. */
  | { readonly kind: 'session'; readonly jobId: number; readonly at: number };

/** Returns the jobs of a state. */
export function jobs(state: State): readonly Job[] {
  const wanted: Job[] = [];
  const asking = state.session?.asking;
  if (asking) wanted.push({ kind: 'session', ...asking });
  if (state.stage === 'welcome' || endOf(state) !== null) return wanted;
  wanted.push(...photoJob(state, 'selfie'), ...photoJob(state, 'reference'));
  const { selfie, reference } = state.photos;
  if (state.stage === 'comparing' && selfie.status === 'ready' && isSettled(reference)) {
    wanted.push({
      kind: 'compare',
      jobId: state.jobId,
      selfie: selfie.image,
      reference: reference.status === 'held' ? null : reference.image,
    });
  }
  return wanted;
}

function photoJob(state: State, side: Side): Job[] {
  const photo = state.photos[side];
  switch (photo.status) {
    case 'shooting':
      return [{ kind: 'shoot', side, jobId: photo.jobId }];
    case 'preparing':
      return [
        {
          kind: 'prepare',
          side,
          jobId: photo.jobId,
          input: photo.input,
          source: photo.source,
          crop: photo.crop,
        },
      ];
    case 'inspecting':
      return [{ kind: 'inspect', side, jobId: photo.jobId, image: photo.image }];
    case 'ready':
      return state.config.headStart && (state.stage === 'collecting' || state.stage === 'comparing')
        ? [{ kind: 'head-start', side, image: photo.image }]
        : [];
    default:
      // Only these have no job; a new status does not compile here.
      photo satisfies { readonly status: 'empty' | 'held' | 'camera' | 'rejected' };
      return [];
  }
}

/** Identifies a job: two jobs with the same key are the same job. */
export const jobKey = (job: Job): string =>
  `${job.kind} ${'jobId' in job ? job.jobId : job.side + job.image.id}`;

/**
 * Returns the event for a job that failed. Null for a head start, because the comparison does its
 * work again.
 */
export function jobFailed(job: Job, problem: Problem): FlowEvent | null {
  if (job.kind === 'head-start') return null;
  const { jobId } = job;
  if (job.kind === 'compare') return { type: 'compare/failed', jobId, problem };
  if (job.kind === 'session') return { type: 'session/failed', jobId, problem };
  const { side } = job;
  // A failing guide is no reason to refuse a photo.
  return job.kind === 'inspect'
    ? { type: 'image/inspected', side, jobId, finding: null, problem }
    : { type: 'image/refused', side, jobId, problem };
}
