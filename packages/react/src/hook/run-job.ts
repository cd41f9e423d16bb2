/** Does the work that the flow wants: the one file that knows both the flow and the capture path. */
import type { Backend, FaceGuide, RequestFields } from '@facecompare/contract';
import { checkVerdict } from '@facecompare/contract/check-verdict';
import { ProblemError } from '@facecompare/contract/problem';
import type { FlowOptions, Job, PreparedImage } from '@facecompare/flow';
// Not from the root: some bundlers would tear the machine out of the first file for it.
import { pairId } from '@facecompare/flow/pair-id';
import { type ImageRules, prepareImage } from '../image/prepare-image.ts';
import { readHostPhoto } from '../image/read-host-photo.ts';
import { takeFrame } from '../image/take-frame.ts';
import { within } from '../time/within.ts';
import type { Guiding } from './use-guidance.ts';

/** How long a guide's look at a photo may take, in milliseconds. */
const INSPECT_MS = 10_000;

/** What of the page the work needs, asked for at the moment it is needed. */
export interface Edge {
  video(): HTMLVideoElement | null;
  /** Chooses the best of some frames; there is none where the page gives none, or where it has failed. */
  burstGuide(): FaceGuide | undefined;
  /** Fetches what goes with a guide, in the page's language. */
  guiding(): Promise<Guiding>;
  backend(): Backend;
  /** Looks at a photo before it counts as ready. */
  guide(): FaceGuide | undefined;
  /** Waits a moment for the words of problems. Never rejects. */
  wordsSoon(): Promise<void>;
  imageRules(): ImageRules;
  /** What the host says with each comparison. */
  requestFields(): RequestFields;
}

type Context = Parameters<FlowOptions['perform']>[1];

/**
 * What becomes of each frame. It is made ready from the moment it is taken, once, and to the end: that is the blink of an
 * eye, and the frame is closed however it ends, so that none is left open whose widget has gone on to something else.
 * A widget that stops and starts again (StrictMode, a hidden page) finds its photo here.
 */
const photos = new WeakMap<ImageBitmap, Promise<PreparedImage>>();

function photoOf(frame: ImageBitmap, rules: ImageRules): Promise<PreparedImage> {
  const known = photos.get(frame);
  if (known) return known;
  const prepared = prepareImage(frame, {
    source: 'camera',
    rules,
    signal: new AbortController().signal,
  });
  photos.set(frame, prepared);
  // Whoever still wants the photo hears of it from the promise itself; a frame that never got that far is closed here.
  prepared.catch(() => frame.close());
  return prepared;
}

async function prepare(
  { input, source, crop }: Extract<Job, { kind: 'prepare' }>,
  signal: AbortSignal,
  rules: ImageRules,
): Promise<PreparedImage> {
  if (typeof input === 'object' && 'close' in input) return photoOf(input, rules);
  return prepareImage(typeof input === 'string' ? await readHostPhoto(input, { signal }) : input, {
    source,
    rules,
    signal,
    crop,
  });
}

export async function performJob(job: Job, { signal, report }: Context, edge: Edge): Promise<void> {
  switch (job.kind) {
    case 'shoot': {
      const video = edge.video();
      if (!video) throw new ProblemError({ code: 'camera-not-ready' });
      const first = await takeFrame(video, { signal });
      const guide = edge.burstGuide();
      const tools = guide && (await edge.guiding().catch(() => null));
      const frame =
        guide && tools ? await tools.parts.takeBest(first, video, guide, { signal }) : first;
      photoOf(frame, edge.imageRules());
      return report({ type: 'frame/taken', side: job.side, ticket: job.ticket, frame });
    }
    case 'prepare': {
      // From here on, what is wrong with a photo is shown as soon as it is known.
      const [image] = await Promise.all([
        prepare(job, signal, edge.imageRules()),
        edge.wordsSoon(),
      ]);
      return report({ type: 'image/prepared', side: job.side, ticket: job.ticket, image });
    }
    case 'inspect': {
      const { side, ticket, image } = job;
      const guide = edge.guide();
      // A guide that takes too long has failed, and the photo passes.
      const looked =
        guide && within(guide.inspect(image, { signal, side }), INSPECT_MS, { signal });
      // The words of a refusal are fetched meanwhile, so that it is not shown twice, in general first; it can do without them.
      const [found, tools] = await Promise.all([
        looked,
        within(edge.guiding(), INSPECT_MS, { signal }).catch(() => null),
      ]);
      return report({
        type: 'image/inspected',
        side,
        ticket,
        finding: tools?.parts.checkFinding(found) ?? null,
      });
    }
    case 'head-start': {
      const backend = edge.backend();
      // Asked again here: a page can exchange its backend, and nothing may leave the device before Compare is pressed.
      return backend.recipient === null
        ? backend.prepare?.(job.side, job.image, { signal })
        : undefined;
    }
    case 'compare': {
      const { selfie, reference, ticket } = job;
      const verdict = await edge.backend().compare(
        {
          ...given(edge.requestFields()),
          selfie,
          reference,
          requestId: pairId(selfie.id, reference.id),
        },
        {
          signal,
          onPhase: (phase, progress) => report({ type: 'compare/phase', ticket, phase, progress }),
        },
      );
      return report({ type: 'compare/succeeded', ticket, verdict: checkVerdict(verdict) });
    }
    default:
      job satisfies never;
  }
}

const REQUEST_FIELDS = [
  'country',
  'liveness',
  'getExtractedData',
  'transactionId',
  'clientTransactionId',
] as const;

/** The fields of the API that the host set, and nothing else of its object. */
const given = (fields: RequestFields): RequestFields =>
  Object.fromEntries(
    REQUEST_FIELDS.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])),
  );
