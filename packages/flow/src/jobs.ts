/** Which work should be running, as a function of the state: entering a state starts its work, leaving it aborts it. */
import type { ImageSource, Problem, Side } from '@facecompare/contract';
import type { Fact } from './event.ts';
import type { PreparedImage, RawImage, State } from './state.ts';

export type Job =
  | { readonly kind: 'shoot'; readonly side: Side; readonly ticket: number }
  | { readonly kind: 'prepare'; readonly side: Side; readonly ticket: number; readonly input: RawImage; readonly source: ImageSource }
  | { readonly kind: 'inspect'; readonly side: Side; readonly ticket: number; readonly image: PreparedImage }
  | { readonly kind: 'compare'; readonly ticket: number; readonly selfie: PreparedImage; readonly reference: PreparedImage };

/** The work that belongs to a state. */
export function jobs(state: State): readonly Job[] {
  if (state.stage === 'welcome') return [];
  const wanted = (['selfie', 'reference'] as const).flatMap((side) => slotJob(state, side));
  const { selfie, reference } = state.slots;
  if (state.stage === 'comparing' && selfie.step === 'ready' && reference.step === 'ready') {
    wanted.push({ kind: 'compare', ticket: state.ticket, selfie: selfie.image, reference: reference.image });
  }
  return wanted;
}

function slotJob(state: State, side: Side): Job[] {
  const slot = state.slots[side];
  switch (slot.step) {
    case 'shooting':
      return [{ kind: 'shoot', side, ticket: slot.ticket }];
    case 'preparing':
      return [{ kind: 'prepare', side, ticket: slot.ticket, input: slot.input, source: slot.source }];
    case 'inspecting':
      return [{ kind: 'inspect', side, ticket: slot.ticket, image: slot.image }];
    case 'empty':
    case 'camera':
    case 'ready':
    case 'rejected':
      return [];
    default:
      return slot satisfies never;
  }
}

/** What makes two jobs the same one. */
export const jobKey = (job: Job): string => `${job.kind} ${job.ticket}`;

/** The fact that a job could not be done. */
export const jobFailed = (job: Job, problem: Problem): Fact =>
  job.kind === 'compare'
    ? { type: 'compare/failed', ticket: job.ticket, problem }
    : { type: 'image/refused', side: job.side, ticket: job.ticket, problem };
