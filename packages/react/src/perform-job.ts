/** Does the work that the flow wants: the one file that knows both the flow and the capture path. */
import { type Backend, ProblemError } from '@facecompare/contract';
import { type FlowOptions, type Job, pairId } from '@facecompare/flow';
import { takeFrame } from './capture/take-frame.ts';

/** What of the page the work needs, asked for at the moment it is needed. */
export interface Edge {
  video(): HTMLVideoElement | null;
  backend(): Backend;
  imageRules(): { readonly maxEdge?: number; readonly maxBytes?: number };
}

type Context = Parameters<FlowOptions['perform']>[1];

/** The image path, in a file of its own: fetched when a person starts, so that a page waits for less. */
export const imagePath = () => import('./capture/image-path.ts');

/** @throws ProblemError `network-failed` where the image path cannot be fetched; a bitmap handed in is closed on that path too. */
async function prepare({ input, source }: Extract<Job, { kind: 'prepare' }>, signal: AbortSignal, rules: ReturnType<Edge['imageRules']>) {
  const { prepareImage, readHostPhoto } = await imagePath().catch((cause: unknown) => {
    if (typeof input === 'object' && 'close' in input) input.close();
    throw new ProblemError({ code: 'network-failed', detail: 'The image path could not be fetched.' }, { cause });
  });
  return prepareImage(typeof input === 'string' ? await readHostPhoto(input, { signal }) : input, { source, rules, signal });
}

export async function performJob(job: Job, { signal, report }: Context, edge: Edge): Promise<void> {
  switch (job.kind) {
    case 'shoot': {
      const video = edge.video();
      if (!video) throw new ProblemError({ code: 'camera-not-ready' });
      const frame = await takeFrame(video, { signal });
      return report({ type: 'frame/taken', side: job.side, ticket: job.ticket, frame });
    }
    case 'prepare': {
      const image = await prepare(job, signal, edge.imageRules());
      return report({ type: 'image/prepared', side: job.side, ticket: job.ticket, image });
    }
    case 'inspect':
      // Nobody looks at the photo where no guide is given, so it passes at once.
      return report({ type: 'image/inspected', side: job.side, ticket: job.ticket, problem: null });
    case 'compare': {
      const { selfie, reference, ticket } = job;
      const verdict = await edge
        .backend()
        .compare(
          { selfie, reference, requestId: pairId(selfie.id, reference.id) },
          { signal, onPhase: (phase) => report({ type: 'compare/phase', ticket, phase }) },
        );
      return report({ type: 'compare/succeeded', ticket, verdict });
    }
    default:
      job satisfies never;
  }
}
