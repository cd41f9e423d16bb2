/**
 * Counts what a page takes and releases. This file runs before any other, so that no widget gets
 * the browser's own functions. Gates stop a widget at each wait, see `gates.ts`.
 */
import { type Counts, RELEASE_MS } from './counted.ts';
import { announce, pass, pause, shut } from './gates.ts';
import { pageTime } from './page-time.ts';
import { answerScripted, isScripted, requestsLeftOpen } from './scripted-server.ts';

interface Track {
  readonly track: MediaStreamTrack;
  /**
   * When the widget requested the camera, when it got the stream, and when the track was stopped;
   * milliseconds of this page.
   */
  readonly asked: number;
  readonly given: number;
  stopped: number | null;
}

/** A busy machine must not make a widget look slow. */
const now = pageTime;

let tracks: Track[] = [];
let unanswered = 0;
/** When the widget was removed, or its own Cancel was pressed. */
let departures: number[] = [];
let questionHeld = false;
let faults: string[] = [];
const videos = new Set<HTMLMediaElement>();
const workers = new Set<Worker>();
const urls = new Set<string>();
const bitmaps = new Set<ImageBitmap>();
/** The call that made each timer that has not fired. */
const timers = new Map<string, string>();
/** An error that the schedule itself throws says nothing about the widget. */
export const THROWN = 'The page breaks, as the schedule wants it.';

// React's development build writes its timeline wherever it can, and takes half the time of the
// bench.
Object.defineProperty(console, 'timeStamp', { value: undefined });

/* The camera */

const devices = navigator.mediaDevices;
const realGetUserMedia = devices.getUserMedia.bind(devices);

devices.getUserMedia = async (constraints) => {
  const asked = now();
  unanswered++;
  try {
    if (questionHeld) await pass('getUserMedia');
    const stream = await realGetUserMedia(constraints);
    if (!questionHeld) await pass('getUserMedia');
    for (const track of stream.getTracks())
      tracks.push({ track, asked, given: now(), stopped: null });
    return stream;
  } finally {
    unanswered--;
  }
};

const realStop = MediaStreamTrack.prototype.stop;
MediaStreamTrack.prototype.stop = function stop() {
  realStop.call(this);
  for (const one of tracks) if (one.track === this) one.stopped ??= now();
};

const realClone = MediaStreamTrack.prototype.clone;
MediaStreamTrack.prototype.clone = function clone() {
  const copy = realClone.call(this);
  tracks.push({ track: copy, asked: now(), given: now(), stopped: null });
  return copy;
};

const realCloneStream = MediaStream.prototype.clone;
MediaStream.prototype.clone = function clone() {
  const copy = realCloneStream.call(this);
  for (const track of copy.getTracks())
    tracks.push({ track, asked: now(), given: now(), stopped: null });
  return copy;
};

/* The video */

const source = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'srcObject') as Required<
  Pick<TypedPropertyDescriptor<MediaProvider | null>, 'get' | 'set'>
>;
Object.defineProperty(HTMLMediaElement.prototype, 'srcObject', {
  configurable: true,
  enumerable: true,
  get: source.get,
  set(this: HTMLMediaElement, stream: MediaProvider | null) {
    source.set.call(this, stream);
    if (!stream) return void videos.delete(this);
    videos.add(this);
    announce('attached');
    this.addEventListener('loadedmetadata', () => announce('metadata'), { once: true });
  },
});

/* Bitmaps and canvases */

const realCreateImageBitmap = globalThis.createImageBitmap.bind(globalThis) as (
  ...input: unknown[]
) => Promise<ImageBitmap>;
globalThis.createImageBitmap = async (...input: unknown[]) => {
  const bitmap = await realCreateImageBitmap(...input);
  bitmaps.add(bitmap);
  await pass('createImageBitmap');
  return bitmap;
};
const realClose = ImageBitmap.prototype.close;
ImageBitmap.prototype.close = function close() {
  realClose.call(this);
  bitmaps.delete(this);
};

const realToBlob = HTMLCanvasElement.prototype.toBlob;
HTMLCanvasElement.prototype.toBlob = function toBlob(callback, ...how) {
  realToBlob.call(this, (blob) => void pass('toBlob').then(() => callback(blob)), ...how);
};

const realCreateObjectURL = URL.createObjectURL;
URL.createObjectURL = (object) => {
  const url = realCreateObjectURL(object);
  urls.add(url);
  return url;
};
const realRevokeObjectURL = URL.revokeObjectURL;
URL.revokeObjectURL = (url) => {
  realRevokeObjectURL(url);
  urls.delete(url);
};

/* Workers */

const RealWorker = globalThis.Worker;
globalThis.Worker = class extends RealWorker {
  constructor(...input: ConstructorParameters<typeof Worker>) {
    super(...input);
    workers.add(this);
  }
  override terminate() {
    super.terminate();
    workers.delete(this);
  }
};

/* Timers */

/**
 * Wraps a pair of functions, one that starts a timer and one that ends it; `once` means that it
 * ends when it has fired.
 */
function countTimers(begin: string, end: string, once: boolean): void {
  const page = globalThis as unknown as Record<
    string,
    ((...input: unknown[]) => unknown) | undefined
  >;
  const realBegin = page[begin]?.bind(globalThis);
  const realEnd = page[end]?.bind(globalThis);
  if (!realBegin || !realEnd) return;
  // setTimeout and setInterval share their numbers, and each function can clear the other's timers.
  const kind = end.replace(/Interval|Timeout/, '');
  page[begin] = (callback, ...how) => {
    if (typeof callback !== 'function') return realBegin(callback, ...how);
    const from = new Error().stack ?? '';
    const id = realBegin(
      (...told: unknown[]) => {
        if (once) timers.delete(`${kind} ${id}`);
        return callback(...told);
      },
      ...how,
    );
    timers.set(`${kind} ${id}`, `${begin} ${from}`);
    return id;
  };
  page[end] = (id) => {
    timers.delete(`${kind} ${id}`);
    return realEnd(id);
  };
}
countTimers('setTimeout', 'clearTimeout', true);
countTimers('setInterval', 'clearInterval', false);
countTimers('requestAnimationFrame', 'cancelAnimationFrame', true);
countTimers('requestIdleCallback', 'cancelIdleCallback', true);

/* Requests */

const realFetch = globalThis.fetch.bind(globalThis);
globalThis.fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input, location.href);
  if (isScripted(url)) return answerScripted(init?.signal ?? null);
  if (url.origin === location.origin || url.protocol === 'data:') return realFetch(input, init);
  return Promise.reject(new TypeError(`The bench has no network: ${url.host}.`));
};

/* Errors and warnings */

const textOf = (told: unknown) =>
  told instanceof Error ? `${told.name}: ${told.message}` : String(told);
const fault = (...told: unknown[]) => {
  const text = told.map(textOf).join(' ');
  if (!text.includes(THROWN)) faults.push(text.slice(0, 300));
};
for (const level of ['error', 'warn'] as const) {
  const real = console[level].bind(console);
  console[level] = (...told) => {
    fault(...told);
    real(...told);
  };
}
addEventListener('error', ({ error, message }) => fault(error ?? message));
addEventListener('unhandledrejection', ({ reason }) => fault(reason));

/* The interface of the schedule */

export const begin = (holdQuestion: boolean): void => {
  questionHeld = holdQuestion;
  departures = [];
};

/** Records that the widget was removed, or that its own Cancel was pressed. */
export const departed = (): void => void departures.push(now());

/** How many camera requests wait for their answer. */
export const openQuestions = () => unanswered;

/**
 * Returns the milliseconds that a track stayed on after the widget was left; null while the widget
 * still uses it.
 */
function overstay({ track, asked, given, stopped }: Track): number | null {
  const left = departures.find((time) => time >= asked);
  if (left === undefined) return null;
  const ended = stopped ?? (track.readyState === 'ended' ? given : now());
  return Math.max(0, ended - Math.max(left, given));
}

export const slowestRelease = () => Math.max(0, ...tracks.map((track) => overstay(track) ?? 0));

/** Returns what has not been released until now. */
export const outstanding = (): Counts => ({
  tracks: tracks.filter(({ track }) => track.readyState === 'live').length,
  late: tracks.filter((track) => (overstay(track) ?? 0) > RELEASE_MS).length,
  videos: [...videos].filter(({ isConnected }) => !isConnected).length,
  workers: workers.size,
  urls: urls.size,
  timers: timers.size,
  bitmaps: [...bitmaps].filter(({ width }) => width > 0).length,
  requests: requestsLeftOpen(departures),
  faults: faults.length,
});

/** Describes what is outstanding: the origins of timers, and the reported errors. */
export const explain = (): string[] => [
  ...[...timers.values()].map((stack) => stack.split('\n').slice(0, 6).join(' < ')),
  ...faults,
];

/** Releases by force what was left, so that the next interleaving starts clean. */
export function sweep(): void {
  for (const { track } of tracks) realStop.call(track);
  for (const video of videos) source.set.call(video, null);
  for (const worker of workers) worker.terminate();
  for (const url of urls) realRevokeObjectURL(url);
  for (const bitmap of bitmaps) realClose.call(bitmap);
  for (const key of timers.keys()) {
    const id = Number(key.split(' ')[1]);
    if (key.startsWith('clear')) clearTimeout(id);
    else if (key.startsWith('cancelAnimation')) cancelAnimationFrame(id);
    else cancelIdleCallback(id);
  }
  tracks = [];
  faults = [];
  videos.clear();
  workers.clear();
  urls.clear();
  bitmaps.clear();
  timers.clear();
}

/**
 * Leaks one of each on purpose. A leak that is not counted here would not be counted in a widget
 * either.
 */
export async function leakEverything(): Promise<void> {
  const video = document.createElement('video');
  video.srcObject = await navigator.mediaDevices.getUserMedia({ video: true });
  new Worker(URL.createObjectURL(new Blob([''])));
  setTimeout(() => {}, 60_000);
  await createImageBitmap(new ImageData(1, 1));
  shut('fetch');
  void fetch('/api/face-compare');
  dispatchEvent(new ErrorEvent('error', { message: 'An error, to see that it is counted.' }));
  departed();
  await pause(RELEASE_MS + 20);
}
