/**
 * Runs the jobs of the flow. This is the only file that knows both the flow and the capture code.
 */
import type { Backend, FaceGuide, RequestFields, Side } from '@facecompare/contract';
import { checkVerdict } from '@facecompare/contract/check-verdict';
import { givenFields } from '@facecompare/contract/http';
import { ProblemError } from '@facecompare/contract/problem';
import { isSameImage } from '@facecompare/contract/same-image';
import type { FlowOptions, Job, Photo, PreparedImage } from '@facecompare/flow';
// Not imported from the package root, because some bundlers would then move the state machine out
// of the first file.
import { pairId } from '@facecompare/flow/pair-id';
import type { QueryClient } from '@tanstack/react-query';
import { captureClaims, keepClaims, withClaims } from '../camera/claims/capture-claims.ts';
import type { ConsentRecord } from '../consent/consent-types.ts';
import { type ImageRules, prepareImage } from '../image/prepare-image.ts';
import { readHostPhoto } from '../image/read/read-host-photo.ts';
import { takeFrame } from '../image/take-frame.ts';
import { within } from '../time/within.ts';
import { askSession, compareWith, sessionAfter } from './session-jobs.ts';
import type { Guiding } from './use-guidance.ts';
import { watchComparison } from './watch-comparison.ts';

/** The longest time for a guide to check a photo, in milliseconds. */
const INSPECT_MS = 10_000;

/** What the jobs need from the page, read when they need it. */
export interface Edge {
  video(): HTMLVideoElement | null;
  /**
   * The guide that chooses the best of some frames; undefined if the page has none, or if it has
   * failed.
   */
  burstGuide(): FaceGuide | undefined;
  /** Loads the code that goes with a guide, and its messages in the page's language. */
  guiding(): Promise<Guiding>;
  backend(): Backend;
  /** The guide that checks a photo before it counts as ready. */
  guide(): FaceGuide | undefined;
  /** Waits briefly for the messages of problems. Never rejects. */
  messagesLoaded(): Promise<void>;
  imageRules(): ImageRules;
  /** Both photos as they are now. */
  photos(): Readonly<Record<Side, Photo>>;
  /** The fields that the host sends with each comparison. */
  requestFields(): RequestFields;
  /** The consent record of the person; undefined before it is given. */
  consent(): ConsentRecord | undefined;
  /** The QueryClient of the page, which shows the comparison; undefined if it has none. */
  queryClient(): QueryClient | undefined;
  /** How close to the threshold a decision may not be; undefined if it may be anywhere. */
  reviewBand(): number | undefined;
}

type Context = Parameters<FlowOptions['perform']>[1];

/**
 * The prepared photo of each frame. We prepare a frame once, right after it is taken, and never
 * abort that. It is fast, and it always closes the frame, even if the widget has moved on. A widget
 * that stops and starts again (StrictMode, a hidden page) finds its photo here.
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
  // The callers get the error from the promise itself. This only closes a frame that was not
  // prepared.
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

/** Returns the photo with the id of the other one, if that shows the same picture. */
function besideOther(image: PreparedImage, other: Photo): PreparedImage {
  const known = 'image' in other ? other.image : 'refused' in other && other.refused?.image;
  return known && isSameImage(image.fingerprint ?? null, known.fingerprint ?? null)
    ? { ...image, sameAs: known.id }
    : image;
}

export async function performJob(job: Job, { signal, report }: Context, edge: Edge): Promise<void> {
  switch (job.kind) {
    case 'shoot': {
      const video = edge.video();
      if (!video) throw new ProblemError({ code: 'camera-not-ready' });
      const claims = captureClaims(video);
      const first = await takeFrame(video, { signal });
      const guide = edge.burstGuide();
      const tools = guide && (await edge.guiding().catch(() => null));
      const frame =
        guide && tools ? await tools.parts.takeBest(first, video, guide, { signal }) : first;
      keepClaims(frame, { ...claims, guide: tools?.parts.lastNumbers(video) ?? null });
      photoOf(frame, edge.imageRules());
      return report({ type: 'frame/taken', side: job.side, jobId: job.jobId, frame });
    }
    case 'prepare': {
      // Wait for the messages of problems too, so that we can show a problem of the photo at once.
      const [image] = await Promise.all([
        prepare(job, signal, edge.imageRules()),
        edge.messagesLoaded(),
      ]);
      const other = edge.photos()[job.side === 'selfie' ? 'reference' : 'selfie'];
      return report({
        type: 'image/prepared',
        side: job.side,
        jobId: job.jobId,
        image: withClaims(job, besideOther(image, other)),
      });
    }
    case 'inspect': {
      const { side, jobId, image } = job;
      const guide = edge.guide();
      // A guide that takes too long counts as failed, and the photo passes.
      const looked =
        guide && within(guide.inspect(image, { signal, side }), INSPECT_MS, { signal });
      // Load the guide's messages at the same time, so that a rejection is shown once, with its
      // specific text. If they fail to load, the general text is enough.
      const [found, tools] = await Promise.all([
        looked,
        within(edge.guiding(), INSPECT_MS, { signal }).catch(() => null),
      ]);
      return report({
        type: 'image/inspected',
        side,
        jobId,
        finding: tools?.parts.checkFinding(found) ?? null,
      });
    }
    case 'head-start': {
      const backend = edge.backend();
      // Check the recipient again, because a page can exchange its backend. Nothing may leave the
      // device before the person presses Compare.
      return backend.recipient === null
        ? backend.headStart?.(job.side, job.image, { signal })
        : undefined;
    }
    case 'compare': {
      const { selfie, reference, jobId } = job;
      const backend = edge.backend();
      const { threshold, decidesBy, session } = backend;
      const request = {
        // A session sets these fields itself.
        ...givenFields(session ? {} : edge.requestFields()),
        selfie,
        requestId: reference ? pairId(selfie.id, reference.id) : selfie.id,
        consent: edge.consent(),
      };
      const comparing = compareWith(backend, request, reference, {
        signal,
        onPhase: (phase, progress) => report({ type: 'compare/phase', jobId, phase, progress }),
      });
      watchComparison(comparing, backend.name, edge.queryClient());
      const answer = await comparing;
      const rules = { threshold, decidesBy, reviewBand: edge.reviewBand() };
      const verdict = checkVerdict(answer, rules);
      const after = sessionAfter(backend, verdict);
      return report({ type: 'compare/succeeded', jobId, verdict, session: after });
    }
    case 'session': {
      const { jobId, at } = job;
      const state = await askSession(edge.backend, at, signal);
      return report({ type: 'session/answered', jobId, state });
    }
    default:
      job satisfies never;
  }
}
