import {
  type ComparedImage,
  type FaceGuide,
  type GuideReading,
  ProblemError,
  problemOf,
  type WatchedVideo,
} from '@facecompare/contract';
import type { AskedPhoto } from '../protocol/messages.ts';
import { framesOf, grabFrame } from './frames.ts';
import type { AskOptions } from './wait-for-answer.ts';
import type { WorkerClient } from './worker-client.ts';

/**
 * Width in pixels at which the frames of a burst are compared: more pixels do not change which is
 * the sharpest.
 */
const JUDGED_WIDTH = 640;

let watches = 0;

/**
 * The guide of the engine. It looks at frames and photos in the worker, and only findings leave the
 * worker.
 */
export function faceGuide(
  client: () => WorkerClient,
  asked: (image: ComparedImage) => AskedPhoto,
): FaceGuide {
  const load = (options: AskOptions) =>
    client().ask(() => ({ request: { kind: 'load', models: ['detect', 'landmark'] } }), options);

  /** Null if the video shows nothing at the moment. */
  const look = (
    video: WatchedVideo,
    watch: number,
    time: number,
    signal: AbortSignal,
  ): Promise<GuideReading | null> =>
    client()
      .ask(
        async () => {
          const frame = await grabFrame(video);
          return { request: { kind: 'frame', frame, watch, time }, transfer: [frame] };
        },
        { signal },
      )
      .catch((error: unknown) => {
        if (problemOf(error).code === 'camera-not-ready') return null;
        throw error;
      });

  return {
    async watch(video, { signal, onReading, onProgress }) {
      const watch = ++watches;
      try {
        await load({ signal, onProgress });
        for await (const time of framesOf(video, signal)) {
          const reading = await look(video, watch, time, signal);
          if (reading && !signal.aborted) onReading(reading);
        }
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    },
    async inspect(image, { signal, side }) {
      await load({ signal });
      return client().ask(() => ({ request: { kind: 'inspect', side, photo: asked(image) } }), {
        signal,
      });
    },
    async chooseBest(frames, { signal }) {
      if (frames.length === 0)
        throw new ProblemError({ code: 'internal-error', detail: 'There is no frame to choose.' });
      return client().ask(
        async () => {
          const copies = await Promise.all(
            frames.map((frame) =>
              createImageBitmap(frame, { resizeWidth: Math.min(frame.width, JUDGED_WIDTH) }),
            ),
          );
          return { request: { kind: 'best', frames: copies }, transfer: copies };
        },
        { signal },
      );
    },
    async preload({ signal }) {
      client().mount(signal);
      await load({ signal });
    },
  };
}
