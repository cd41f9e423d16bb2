import type { DrawPicture } from './draw-face.ts';
import { paintedStream } from './painted-stream.ts';
import { StandInStream, StandInTrack } from './stand-in-stream.ts';

/** One camera that can be plugged in. */
export interface FakeDevice {
  readonly deviceId: string;
  readonly label: string;
}

export interface FakePicture {
  readonly standIn: boolean;
  readonly width: number;
  readonly height: number;
  readonly draw: DrawPicture;
}

/** The streams of a fake camera, and control over their tracks. */
export interface FakeTracks {
  give(device: FakeDevice): MediaStream;
  live(): readonly MediaStreamTrack[];
  mute(muted: boolean): void;
  /** Ends the tracks, as when the camera is unplugged. */
  end(): void;
}

export function fakeTracks({ standIn, width, height, draw }: FakePicture): FakeTracks {
  const tracks: MediaStreamTrack[] = [];
  let muted = false;
  const live = () => tracks.filter(({ readyState }) => readyState === 'live');
  const saying = (track: MediaStreamTrack) =>
    Object.defineProperty(track, 'muted', { value: muted, configurable: true });
  return {
    live,
    give({ deviceId, label }) {
      const stream = standIn
        ? standInStream(width, height)
        : paintedStream({ width, height, draw, still: () => muted });
      for (const track of stream.getVideoTracks()) {
        const settings = { ...track.getSettings(), deviceId, width, height };
        Object.defineProperties(track, {
          label: { value: label },
          getSettings: { value: () => settings },
        });
        tracks.push(saying(track));
      }
      return stream;
    },
    mute(now) {
      if (muted === now) return;
      muted = now;
      for (const track of live()) saying(track).dispatchEvent(new Event(now ? 'mute' : 'unmute'));
    },
    end() {
      for (const track of live()) {
        track.stop();
        // A track that its page stops fires no event; a track that loses its camera does.
        track.dispatchEvent(new Event('ended'));
      }
    },
  };
}

/**
 * It has only the parts of a stream that the widget, react-webcam and the video elements of
 * `showStandIns` use.
 */
const standInStream = (width: number, height: number) =>
  new StandInStream([new StandInTrack({ width, height })]) as unknown as MediaStream;
