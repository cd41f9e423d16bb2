/** What is recorded about a live track. It goes with the track. */
export interface LiveRecord {
  /** The times of the last frames, in milliseconds of the stream. */
  readonly times: number[];
  /** When the first good picture was shown; null before it. */
  since: number | null;
}

/** One more than the intervals that are judged. */
const KEPT = 31;

const records = new WeakMap<MediaStreamTrack, LiveRecord>();

/** Returns the record of a track, and begins it at the first call. */
export function liveRecord(track: MediaStreamTrack): LiveRecord {
  const record = records.get(track) ?? { times: [], since: null };
  records.set(track, record);
  return record;
}

/** Notes the time stamp of a frame, in seconds. */
export function noteFrame({ times }: LiveRecord, mediaTime: number): void {
  // The frame's own time stamp. The time of the callback is rounded to the refresh of the display.
  if (times.push(mediaTime * 1000) > KEPT) times.shift();
}
