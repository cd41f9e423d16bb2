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

/** The streams of a fake camera, and what happens to their tracks. */
export interface FakeTracks {
  give(device: FakeDevice): MediaStream;
  live(): readonly MediaStreamTrack[];
  mute(muted: boolean): void;
  /** They end by themselves, as those of a camera that is pulled out. */
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
        // A track that is stopped by its page says nothing; one whose camera is gone does.
        track.dispatchEvent(new Event('ended'));
      }
    },
  };
}

/** It has what is used of a stream by the widget, by react-webcam and by the video elements of `showStandIns`, and no more. */
const standInStream = (width: number, height: number) =>
  new StandInStream([new StandInTrack({ width, height })]) as unknown as MediaStream;
