import { replaceProperty } from './replace-property.ts';
import { StandInStream, type StandInTrack } from './stand-in-stream.ts';

const HAVE_NOTHING = 0;
const HAVE_ENOUGH_DATA = 4;

/** The stream that each video shows. */
const shown = new WeakMap<HTMLMediaElement, unknown>();

/** Returns the track that a video shows; undefined if it shows no fake stream. */
export function standInTrackOf(video: HTMLMediaElement): StandInTrack | undefined {
  const stream = shown.get(video);
  return stream instanceof StandInStream ? stream.getTracks()[0] : undefined;
}

const isLive = (track: StandInTrack): boolean => track.readyState === 'live';

/** The properties of a video while it shows a fake stream. */
const MEDIA = {
  // A track that was muted from the start has not shown anything yet.
  readyState: (track: StandInTrack) =>
    isLive(track) && track.time > 0 ? HAVE_ENOUGH_DATA : HAVE_NOTHING,
  currentTime: (track: StandInTrack) => track.time,
  paused: (track: StandInTrack) => !isLive(track),
} as const;
const VIDEO = {
  videoWidth: ({ size }: StandInTrack) => size.width,
  videoHeight: ({ size }: StandInTrack) => size.height,
} as const;

/**
 * Lets the video elements of a page that plays nothing (jsdom) show fake streams. They get a size
 * and a clock, report that they play, and have no picture. A video that shows anything else does
 * not change.
 * @returns a function that undoes this
 */
export function showStandIns(): () => void {
  const media = HTMLMediaElement.prototype;
  const { play } = media;
  const reads = (
    prototype: object,
    of: Readonly<Record<string, (track: StandInTrack) => unknown>>,
  ) =>
    Object.entries(of).map(([name, read]) => {
      const before = Object.getOwnPropertyDescriptor(prototype, name);
      return replaceProperty(prototype, name, {
        get(this: HTMLMediaElement) {
          const track = standInTrackOf(this);
          return track ? read(track) : before?.get?.call(this);
        },
      });
    });
  const undo = [
    ...reads(media, MEDIA),
    ...reads(HTMLVideoElement.prototype, VIDEO),
    replaceProperty(media, 'srcObject', {
      get(this: HTMLMediaElement) {
        return shown.get(this) ?? null;
      },
      set(this: HTMLMediaElement, stream: unknown) {
        shown.set(this, stream);
        if (standInTrackOf(this)) queueMicrotask(() => tellThatItPlays(this, stream));
      },
    }),
    replaceProperty(media, 'play', {
      value(this: HTMLMediaElement) {
        return standInTrackOf(this) ? Promise.resolve() : play.call(this);
      },
    }),
  ];
  return () => {
    for (const takeBack of undo) takeBack();
  };
}

function tellThatItPlays(video: HTMLMediaElement, stream: unknown): void {
  for (const type of ['loadedmetadata', 'loadeddata', 'playing'])
    if (shown.get(video) === stream) video.dispatchEvent(new Event(type));
}
