/** Does the work that the flow wants: the one file that knows both the flow and the capture path. */
import { type Backend, ProblemError } from '@facecompare/contract';
import { type FlowOptions, type Job, pairId } from '@facecompare/flow';
import { prepareImage } from './capture/prepare-image.ts';
import { readHostPhoto } from './capture/read-host-photo.ts';
import { takeFrame } from './capture/take-frame.ts';

/** What of the page the work needs, asked for at the moment it is needed. */
export interface Edge {
  video(): HTMLVideoElement | null;
  backend(): Backend;
  imageRules(): { readonly maxEdge?: number; readonly maxBytes?: number };
}

type Context = Parameters<FlowOptions['perform']>[1];

export async function performJob(job: Job, { signal, report }: Context, edge: Edge): Promise<void> {
  switch (job.kind) {
    case 'shoot': {
      const video = edge.video();
      if (!video) throw new ProblemError({ code: 'camera-not-ready' });
      const frame = await takeFrame(video, { signal });
      return report({ type: 'frame/taken', side: job.side, ticket: job.ticket, frame });
    }
    case 'prepare': {
      const input = typeof job.input === 'string' ? await readHostPhoto(job.input, { signal }) : job.input;
      const image = await prepareImage(input, { source: job.source, rules: edge.imageRules(), signal });
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
