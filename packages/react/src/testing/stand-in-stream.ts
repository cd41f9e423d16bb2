/**
 * Replaces a stream in an environment that has none (jsdom). Code can read, stop and mute it, but
 * it has no picture.
 */
export class StandInTrack extends EventTarget {
  readonly kind = 'video';
  readonly id = 'stand-in track';
  enabled = true;
  muted = false;
  readyState: MediaStreamTrackState = 'live';
  readonly size: { readonly width: number; readonly height: number };
  #time = 0;

  constructor(size: { readonly width: number; readonly height: number }) {
    super();
    this.size = size;
  }

  /** Seconds; the value does not change while there would be no new frame. */
  get time(): number {
    if (this.readyState === 'live' && !this.muted) this.#time = performance.now() / 1000;
    return this.#time;
  }

  stop(): void {
    this.readyState = 'ended';
  }
  getSettings = (): MediaTrackSettings => ({ ...this.size });
  getConstraints = (): MediaTrackConstraints => ({});
  applyConstraints = async (): Promise<void> => {};
}

export class StandInStream extends EventTarget {
  readonly id = 'stand-in stream';
  #tracks: readonly StandInTrack[];

  constructor(tracks: readonly StandInTrack[]) {
    super();
    this.#tracks = tracks;
  }

  get active(): boolean {
    return this.#tracks.some(({ readyState }) => readyState === 'live');
  }
  getTracks = (): StandInTrack[] => [...this.#tracks];
  getVideoTracks = (): StandInTrack[] => [...this.#tracks];
  getAudioTracks = (): StandInTrack[] => [];
  removeTrack(track: StandInTrack): void {
    this.#tracks = this.#tracks.filter((other) => other !== track);
  }
}
